package org.shuzha.account;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface OutsideIdentityMapper {

    Optional<String> personOf(@Param("issuer") String issuer, @Param("subject") String subject);

    /** Since when this person is bound there; empty for nobody bound. */
    Optional<Instant> since(@Param("issuer") String issuer, @Param("personId") String personId);

    boolean any(String personId);

    void insert(
            @Param("issuer") String issuer,
            @Param("subject") String subject,
            @Param("personId") String personId,
            @Param("at") Instant at);

    int release(String personId);
}

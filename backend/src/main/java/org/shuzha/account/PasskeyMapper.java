package org.shuzha.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PasskeyMapper {

    /** Latest first. */
    List<Passkey> of(String personId);

    int count(String personId);

    /** By the hash of the authenticator's own id; whose it is says the answer. */
    Optional<Passkey> byCredential(String hash);

    void insert(@Param("row") Passkey row, @Param("hash") String hash);

    /** Keeps a counter that has grown, or that its authenticator does not keep; 0 for any other. Takes the row's lock. */
    int use(@Param("id") String id, @Param("count") long count, @Param("at") Instant at);

    /** 0 when this person has no such passkey. */
    int remove(@Param("id") String id, @Param("personId") String personId);

    void removeAll(String personId);
}

package org.shuzha.account;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface FactorMapper {

    Optional<Totp> find(String personId);

    void insert(@Param("personId") String personId, @Param("secret") String secret, @Param("at") Instant at);

    /** Marks this and all earlier steps as used; 0 when somebody else was faster. Takes the row's lock. */
    int use(@Param("personId") String personId, @Param("step") long step);

    /** 0 when it was confirmed already. */
    int confirm(@Param("personId") String personId, @Param("at") Instant at);

    int remove(String personId);

    int removeUnconfirmed(String personId);

    void insertRecovery(@Param("id") String id, @Param("personId") String personId, @Param("hash") String hash);

    /** Spends a code; 0 when there is none like it. */
    int useRecovery(@Param("personId") String personId, @Param("hash") String hash, @Param("at") Instant at);

    int recoveryLeft(String personId);

    void removeRecovery(String personId);
}

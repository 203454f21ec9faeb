package org.shuzha.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TokenMapper {

    /** A token without its secret; {@code scopes} is a comma-separated list. */
    record Row(
            String id,
            String personId,
            String name,
            String scopes,
            Instant createdAt,
            Instant expiresAt,
            Instant lastUsedAt) {}

    void insert(@Param("row") Row row, @Param("hash") String hash);

    /** Neither expired nor revoked, latest first. */
    List<Row> live(@Param("personId") String personId, @Param("now") Instant now);

    Optional<Row> byHash(@Param("hash") String hash, @Param("now") Instant now);

    /** Keeps when it was used last, not oftener than from {@code before} on. */
    void used(@Param("id") String id, @Param("now") Instant now, @Param("before") Instant before);

    /** 0 when this person has no such live token. */
    int revoke(@Param("id") String id, @Param("personId") String personId, @Param("now") Instant now);

    void revokeAll(@Param("personId") String personId, @Param("now") Instant now);
}

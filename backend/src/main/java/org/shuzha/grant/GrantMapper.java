package org.shuzha.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface GrantMapper {

    /** {@code holderId}: the requester, for whom it is opened. */
    void insert(@Param("grant") Grant grant, @Param("holderId") String holderId);

    Grant find(String id);

    Grant ofMatter(String matterId);

    /** Running and suspended grants of this person in the order their matters are locked. */
    List<Grant> runningOf(@Param("holderId") String holderId, @Param("organisationId") String organisationId);

    void setStatus(
            @Param("id") String id,
            @Param("status") GrantStatus status,
            @Param("endedAt") Instant endedAt,
            @Param("endReason") String endReason);

    void extend(@Param("id") String id, @Param("until") LocalDate until);

    void insertUse(GrantUse use);

    void addRows(@Param("id") String id, @Param("rows") long rows);

    List<GrantUse> uses(String grantId);

    int countUses(String grantId);

    int countDeviations(String matterId);

    void insertExtension(GrantExtension extension);

    List<GrantExtension> extensions(String grantId);

    void decideExtensions(@Param("grantId") String grantId, @Param("state") String state);

    void insertToken(
            @Param("token") GrantToken token,
            @Param("hash") String hash,
            @Param("createdBy") String createdBy,
            @Param("createdAt") Instant createdAt);

    GrantToken token(String hash);

    String tokenName(String id);

    void revokeTokens(@Param("grantId") String grantId, @Param("at") Instant at);
}

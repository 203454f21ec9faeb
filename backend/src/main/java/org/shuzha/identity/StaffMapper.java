package org.shuzha.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface StaffMapper {

    /** A person as administrators see it; {@code account}: none, invited (an unspent token) or open. */
    record StaffRow(
            String id,
            String organisationId,
            String code,
            String name,
            String username,
            String email,
            boolean active,
            String account,
            int version,
            String changedBy,
            Instant changedAt) {}

    /**
     * What a list of people asks for.
     *
     * @param active null for everybody
     * @param departmentId only those appointed there today
     */
    record Search(
            String organisationId,
            String pattern,
            String departmentId,
            Boolean active,
            String afterCode,
            LocalDate today,
            Instant now,
            int limit) {}

    List<StaffRow> page(Search search);

    Optional<StaffRow> find(@Param("id") String id, @Param("now") Instant now);

    boolean codeTaken(@Param("organisationId") String organisationId, @Param("code") String code);

    void insert(@Param("person") ImportedPerson person, @Param("by") String by, @Param("at") Instant at);

    /** 0 when the version is stale. */
    int change(
            @Param("id") String id,
            @Param("name") String name,
            @Param("username") String username,
            @Param("email") String email,
            @Param("version") int version,
            @Param("by") String by,
            @Param("at") Instant at);

    /** From now on the person can neither sign in nor hold any right. */
    void close(@Param("id") String id, @Param("by") String by, @Param("at") Instant at);
}

package org.shuzha.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface OrganisationMapper {

    /** Who changed a row last. */
    record Version(int version, String changedBy, Instant changedAt) {}

    record DepartmentRow(
            String id,
            String organisationId,
            String code,
            String name,
            LocalDate closedFrom,
            int version,
            String changedBy,
            Instant changedAt,
            int people) {}

    Version version(String organisationId);

    /** 0 when the version is stale. */
    int change(
            @Param("id") String id,
            @Param("change") OrganisationChange change,
            @Param("by") String by,
            @Param("at") Instant at);

    /** With the number of people appointed there today. */
    List<DepartmentRow> departments(@Param("organisationId") String organisationId, @Param("today") LocalDate today);

    Optional<DepartmentRow> department(@Param("id") String id, @Param("today") LocalDate today);

    /** Closing a department and appointing somebody to it wait for each other. */
    String lockDepartment(String id);

    boolean codeTaken(@Param("organisationId") String organisationId, @Param("code") String code);

    void insertDepartment(@Param("department") Department department, @Param("by") String by, @Param("at") Instant at);

    /** 0 when the version is stale. */
    int changeDepartment(
            @Param("department") Department department,
            @Param("version") int version,
            @Param("by") String by,
            @Param("at") Instant at);

    /** Names of active people appointed to the department on that day or later. */
    List<String> appointedFrom(@Param("departmentId") String departmentId, @Param("from") LocalDate from);
}

package org.shuzha.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SubstitutionMapper {

    /** A substitution as people see it; {@code orderedBy} is null for an import. */
    record Row(
            String id,
            String organisationId,
            String absentId,
            String absentName,
            String substituteId,
            String substituteName,
            LocalDate validFrom,
            LocalDate validUntil,
            String reason,
            String orderedBy,
            int version,
            String changedBy,
            Instant changedAt) {}

    /** Those of an organisation that end on the day or later, latest first. */
    List<Row> ofOrganisation(@Param("organisationId") String organisationId, @Param("day") LocalDate day);

    /** Those in which one of these people is absent or stands in, ended ones included, latest first. */
    List<Row> ofPeople(@Param("personIds") List<String> personIds);

    Optional<Row> find(String id);

    void insert(
            @Param("substitution") Substitution substitution,
            @Param("orderedBy") String orderedBy,
            @Param("at") Instant at);

    /** 0 when the version is stale. */
    int end(
            @Param("id") String id,
            @Param("until") LocalDate until,
            @Param("version") int version,
            @Param("by") String by,
            @Param("at") Instant at);
}

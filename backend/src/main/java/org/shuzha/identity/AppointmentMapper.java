package org.shuzha.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AppointmentMapper {

    /** An appointment as administrators see it; {@code orderedBy} is null for an import. */
    record Ordered(
            String id,
            String personId,
            String organisationId,
            String departmentId,
            Post post,
            LocalDate validFrom,
            LocalDate validUntil,
            String orderedBy,
            int version,
            String changedBy,
            Instant changedAt) {

        Appointment appointment() {
            return new Appointment(id, personId, organisationId, departmentId, post, validFrom, validUntil);
        }
    }

    /** Serialises everybody who is about to change what this person may do. */
    String lockPerson(String personId);

    /** Every appointment of the person in any organisation, ended ones included, without those that never took effect. */
    List<Appointment> ofPerson(String personId);

    /** Every substitution in which the person is absent or stands in. */
    List<Substitution> substitutionsOf(String personId);

    /** The history of a person within one organisation, latest first. */
    List<Ordered> history(@Param("personId") String personId, @Param("organisationId") String organisationId);

    Optional<Ordered> find(String id);

    void insert(
            @Param("appointment") Appointment appointment,
            @Param("orderedBy") String orderedBy,
            @Param("at") Instant at);

    /** 0 when the version is stale. */
    int end(
            @Param("id") String id,
            @Param("until") LocalDate until,
            @Param("version") int version,
            @Param("by") String by,
            @Param("at") Instant at);

    /** Holders of the post in the organisation on that day or later, open people only. */
    List<Appointment> holdersFrom(
            @Param("post") Post post, @Param("organisationId") String organisationId, @Param("day") LocalDate day);
}

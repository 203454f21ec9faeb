package org.shuzha.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PersonnelChangeMapper {

    /** Somebody leaves or moves; {@code lastDay} is the last one on which the old rights hold. */
    record Row(
            String id,
            String personId,
            String organisationId,
            PersonnelChanged.Kind kind,
            LocalDate lastDay,
            String successorId,
            String reason,
            String orderedBy,
            Instant orderedAt,
            Instant effectedAt,
            Instant cancelledAt) {}

    /** What a change touched: ended with its former last day, or brought (BEGUN). */
    record Ending(Touched kind, String objectId, LocalDate untilBefore) {}

    enum Touched {
        APPOINTMENT,
        SUBSTITUTION,
        BEGUN
    }

    void insert(Row row);

    /** Reads under a row lock, so that only one node gives effect to a change. */
    Row lock(String id);

    /** Remembers the last days of all that will end with this change. */
    void remember(String id);

    void rememberBegun(@Param("id") String id, @Param("appointmentId") String appointmentId);

    List<Ending> touched(String id);

    void cancelled(@Param("id") String id, @Param("by") String by, @Param("at") Instant at);

    /** The change of this person that has neither taken effect nor been cancelled. */
    Optional<Row> pending(String personId);

    /** Changes of this person that have taken effect, the latest first. */
    List<Row> effective(String personId);

    /** Ids of changes whose last day is over and which have not taken effect. */
    List<String> due(LocalDate today);

    void effected(@Param("id") String id, @Param("at") Instant at);
}

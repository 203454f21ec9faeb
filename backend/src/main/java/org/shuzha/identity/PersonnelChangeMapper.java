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
            Instant effectedAt) {}

    void insert(Row row);

    /** Reads under a row lock, so that only one node gives effect to a change. */
    Row lock(String id);

    /** The change of this person that has not taken effect yet. */
    Optional<Row> pending(String personId);

    /** Ids of changes whose last day is over and which have not taken effect. */
    List<String> due(LocalDate today);

    void effected(@Param("id") String id, @Param("at") Instant at);
}

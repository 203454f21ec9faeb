package org.shuzha.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SetupMapper {

    void begin(
            @Param("personId") String personId,
            @Param("organisationId") String organisationId,
            @Param("at") Instant at);

    /** The organisation this person may still set up. */
    Optional<String> open(String personId);

    /** As above under a row lock. */
    Optional<String> lock(String personId);

    void end(@Param("organisationId") String organisationId, @Param("at") Instant at);

    /** How many of the three posts of administrators somebody holds in the organisation on the day. */
    int administrators(@Param("organisationId") String organisationId, @Param("today") LocalDate today);
}

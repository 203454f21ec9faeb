package org.shuzha.decision;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface StandingRunMapper {

    /** What runs under a resolution hold of its yearly totals. */
    record Used(long reservedPersons, long reservedRecords, long deliveredPersons, long deliveredRecords) {}

    void insert(StandingRun run);

    void hold(@Param("id") String id, @Param("persons") long persons, @Param("records") long records);

    void deliver(
            @Param("id") String id,
            @Param("persons") long persons,
            @Param("records") long records,
            @Param("year") int year);

    /** {@code lapsedAt} is null for any other state than lapsed. */
    void end(@Param("id") String id, @Param("state") StandingRun.State state, @Param("lapsedAt") Instant lapsedAt);

    List<StandingRun> ofMatter(String matterId);

    /** One page of those that are or were covered to the end, newest first. */
    List<StandingRun> page(
            @Param("standingId") String standingId, @Param("before") String before, @Param("size") int size);

    /** The row of the resolution itself is the lock under which its runs are counted. */
    List<String> lock(String standingId);

    /** Without what the matter holds in this round, and reserves in any. */
    Used used(
            @Param("standingId") String standingId,
            @Param("year") int year,
            @Param("matterId") String matterId,
            @Param("round") int round);
}

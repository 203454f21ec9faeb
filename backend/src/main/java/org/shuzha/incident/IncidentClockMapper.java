package org.shuzha.incident;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface IncidentClockMapper {

    void insert(IncidentClock clock);

    IncidentClock find(String id);

    /** In the order in which they were started. */
    List<IncidentClock> ofMatter(String matterId);

    void assign(@Param("id") String id, @Param("processInstanceId") String processInstanceId);

    /** Runs anew from this moment. */
    void restart(@Param("id") String id, @Param("startedAt") Instant startedAt, @Param("dueAt") Instant dueAt);

    void meet(@Param("id") String id, @Param("at") Instant at);
}

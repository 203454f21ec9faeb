package org.shuzha.decision;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface StandingRunMapper {

    void insert(StandingRuns.Run run);

    void lapse(@Param("id") String id, @Param("at") Instant at);

    List<StandingRuns.Run> ofMatter(String matterId);

    List<StandingRuns.Run> under(String standingId);
}

package org.shuzha.decision;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ResolutionMapper {

    record Row(
            String id,
            String processInstanceId,
            String matterId,
            int round,
            Instant openedAt,
            String result,
            Instant endedAt) {}

    record Member(String personId, String excluded) {}

    void insert(
            @Param("id") String id,
            @Param("processInstanceId") String processInstanceId,
            @Param("matterId") String matterId,
            @Param("round") int round,
            @Param("at") Instant at);

    /** The latest meeting of a process instance, null before the first. */
    Row latest(String processInstanceId);

    List<Row> ofMatter(String matterId);

    void insertMember(
            @Param("resolutionId") String resolutionId,
            @Param("personId") String personId,
            @Param("excluded") String excluded);

    List<Member> members(String resolutionId);

    void close(@Param("id") String id, @Param("result") String result, @Param("at") Instant at);
}

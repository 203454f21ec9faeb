package org.shuzha.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DeadlineMapper {

    /** A stage of a task that has been told. */
    record Told(String taskId, DeadlineStage stage) {}

    List<Told> told(@Param("tasks") Collection<String> tasks);

    /** Throws DuplicateKeyException when somebody else was faster. */
    void insert(@Param("taskId") String taskId, @Param("stage") DeadlineStage stage, @Param("at") Instant at);
}

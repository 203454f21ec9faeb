package org.shuzha.matter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface MatterStepMapper {

    void insert(MatterStep step);

    MatterStep find(String id);

    List<MatterStep> all(@Param("ids") Collection<String> ids);

    /** All steps of a matter in the order they opened. */
    List<MatterStep> ofMatter(String matterId);

    List<TakenPart> taken(String matterId);

    List<MatterStep> openOf(@Param("matterIds") List<String> matterIds);

    List<MatterStep> openDue(@Param("before") Instant before, @Param("after") String after, @Param("limit") int limit);

    void complete(MatterStep step);

    int cancel(@Param("id") String id, @Param("at") Instant at);

    void moveDue(@Param("matterId") String matterId, @Param("kind") String kind, @Param("dueAt") Instant dueAt);

    void claim(@Param("id") String id, @Param("personId") String personId, @Param("at") Instant at);

    void setUnresolved(@Param("id") String id, @Param("unresolved") boolean unresolved);

    List<String> unresolved();

    List<MatterStep> doneBy(
            @Param("actorId") String actorId,
            @Param("beforeTime") Instant beforeTime,
            @Param("beforeId") String beforeId,
            @Param("limit") int limit);
}

package org.shuzha.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.shuzha.incident.Told.State;

@Mapper
interface TellingMapper {

    /** Persons of tasks in one state of one channel; who failed and was listed again counts where the later row stands. */
    record Count(Channel channel, State state, long persons) {}

    /** A telling of a task that has ended, of which addresses are still there. */
    record Leftover(String tellingId, String matterId) {}

    void insert(Telling telling);

    void insertTold(Collection<Told> told);

    Telling find(String id);

    Told told(String id);

    List<Telling> ofStep(String stepId);

    List<Telling> ofMatter(String matterId);

    List<Count> counts(Collection<String> stepIds);

    /** Marks of those of a task who are told or are about to be. */
    Set<String> marks(String stepId);

    /** Of those that run, the longest due first. */
    List<String> due(@Param("channel") Channel channel, @Param("now") Instant now, @Param("limit") int limit);

    /** 0 when somebody else took it, or it runs no more. */
    int take(@Param("id") String id, @Param("now") Instant now, @Param("again") Instant again);

    /** Address and name go with it. */
    void sent(@Param("id") String id, @Param("receipt") String receipt, @Param("at") Instant at);

    void failed(@Param("id") String id, @Param("reason") String reason, @Param("at") Instant at);

    /** Waits until then, unless its task has ended. */
    void again(@Param("id") String id, @Param("at") Instant at);

    /** Whether somebody of the task is being told this moment. */
    boolean sending(@Param("stepId") String stepId, @Param("now") Instant now);

    int turn(@Param("stepId") String stepId, @Param("from") Telling.State from, @Param("to") Telling.State to);

    int end(@Param("stepId") String stepId, @Param("at") Instant at);

    void leave(@Param("stepId") String stepId, @Param("at") Instant at);

    /** Everybody of a task, in the order of their ids. */
    List<Told> all(String stepId);

    /** Who of a task was not reached and is not listed again, after this id. */
    List<Told> failures(@Param("stepId") String stepId, @Param("after") String after, @Param("limit") int limit);

    /** Takes the channel for a while; 0 when another node has it, or it rests. */
    int occupy(@Param("channel") Channel channel, @Param("now") Instant now, @Param("until") Instant until);

    void free(@Param("channel") Channel channel, @Param("at") Instant at, @Param("troubled") boolean troubled);

    Set<Channel> troubled();

    List<Leftover> leftovers(Instant endedBefore);

    int erase(String tellingId);

    /** Of whom address and name were sealed by another key than this one. */
    List<Told> sealedOtherwise(@Param("today") String today, @Param("limit") int limit);

    void reseal(@Param("id") String id, @Param("before") String before, @Param("sealed") String sealed);
}

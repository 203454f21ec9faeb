package org.shuzha.inbox;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface InboxMapper {

    /** One row of the projection. */
    record Entry(
            String taskId,
            String candidateKey,
            String matterId,
            String procedureKey,
            String element,
            String searchText,
            Instant sortAt,
            String claimedBy) {}

    /** A task of a page, once however many keys lead to it. */
    record Hit(String taskId, Instant sortAt) {}

    /**
     * What a list asks for.
     *
     * @param keys candidate keys of the reader: own, of posts held, of people substituted
     * @param unclaimed only tasks nobody has claimed, as in a queue
     */
    record Search(
            List<String> keys,
            boolean unclaimed,
            String text,
            String procedure,
            Instant afterTime,
            String afterId,
            int limit) {}

    void insert(Entry entry);

    void remove(String taskId);

    void claim(@Param("taskId") String taskId, @Param("personId") String personId);

    /** Copies one of the task's rows under another key. */
    void insertKey(@Param("taskId") String taskId, @Param("candidateKey") String candidateKey);

    void removeClaim(String taskId);

    /** Ids of tasks in the queue of these keys that some of them do not lead to. */
    List<String> pooledWithout(@Param("keys") List<String> keys, @Param("size") int size);

    boolean pooledTask(String taskId);

    List<Hit> page(Search search);

    /** Counts to 1,000 at most. */
    int count(Search search);
}

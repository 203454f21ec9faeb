package org.shuzha.submission;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import tools.jackson.databind.JsonNode;

@Mapper
interface DispatchMapper {

    record Address(
            String id,
            String matterId,
            String processInstanceId,
            String institutionId,
            String authority,
            String kind,
            String line,
            String level,
            String territory,
            DispatchState state,
            Instant addressedAt) {}

    /** What is told of the matter when it is sent. */
    record Snapshot(
            String number,
            String title,
            String procedureKey,
            String deploymentId,
            Integer dataLevel,
            int assets,
            long persons,
            long rowCount) {}

    record Sending(
            String id,
            boolean onPlatform,
            JsonNode letter,
            Instant sentAt,
            String sentBy,
            Instant dueAt,
            String dueKind) {}

    /**
     * One page of a desk.
     *
     * @param done answered or withdrawn, latest first; otherwise open, by clock
     */
    record Search(
            Collection<String> authorityIds,
            boolean done,
            String institutionId,
            String procedure,
            Instant afterTime,
            String afterId,
            int limit) {}

    /** One page of the matters of a procedure, of which something was sent to these. */
    record ReachedSearch(
            Collection<String> authorityIds, String procedure, Instant beforeTime, String beforeId, int limit) {}

    /** When something of the matter came last; {@code firstId} is its first submission. */
    record Reached(String matterId, Instant latest, String firstId) {}

    record Document(String dispatchId, String evidenceId, Instant sentAt) {}

    record Counts(String institutionId, int open, int overdue, int done) {}

    /** All that was sent to these of one procedure, in the order in which it came. */
    List<Dispatch> received(
            @Param("authorityIds") Collection<String> authorityIds, @Param("procedure") String procedure);

    void insert(Address address);

    void address(
            @Param("id") String id,
            @Param("line") String line,
            @Param("authorityId") String authorityId,
            @Param("state") DispatchState state);

    Dispatch find(String id);

    Dispatch ofInstance(String processInstanceId);

    /** In the order in which they were addressed. */
    List<Dispatch> ofMatter(String matterId);

    void send(@Param("sending") Sending sending, @Param("snapshot") Snapshot snapshot);

    void insertDocument(Document document);

    List<Document> documents(@Param("dispatchIds") Collection<String> dispatchIds);

    void reply(
            @Param("id") String id,
            @Param("answer") String answer,
            @Param("reply") JsonNode reply,
            @Param("enteredBy") String enteredBy);

    void confirm(@Param("id") String id, @Param("confirmedBy") String confirmedBy);

    void setState(@Param("id") String id, @Param("state") DispatchState state, @Param("endedAt") Instant endedAt);

    List<Dispatch> page(Search search);

    List<Reached> reached(ReachedSearch search);

    /** What of these matters was sent to these authorities, in the order in which it was sent. */
    List<Dispatch> sentTo(
            @Param("authorityIds") Collection<String> authorityIds, @Param("matterIds") Collection<String> matterIds);

    /** To which authorities a document was sent. */
    List<String> authoritiesSent(String evidenceId);

    /** By institution, of what went to this authority or to authorities of the line on lower levels of its territory. */
    List<Counts> counts(
            @Param("authorityId") String authorityId,
            @Param("line") String line,
            @Param("lower") Collection<String> lower,
            @Param("territory") String territory,
            @Param("now") Instant now);
}

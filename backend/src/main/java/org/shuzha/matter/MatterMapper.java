package org.shuzha.matter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import tools.jackson.databind.JsonNode;

@Mapper
interface MatterMapper {

    void insert(Matter matter);

    Matter find(String id);

    Optional<String> numbered(@Param("organisationId") String organisationId, @Param("number") String number);

    List<Matter> all(@Param("ids") Collection<String> ids);

    List<Matter> drafts(@Param("procedureKey") String procedureKey, @Param("since") Instant since);

    /** Id of the matter that called or addressed this one, null when none did. */
    String caller(String id);

    /** What follows from a matter, in the order it was drafted. */
    List<Matter> following(String fromId);

    /** What takes up an ended matter again and has been filed, in that order. */
    List<Matter> reopening(String endedId);

    /** What a matter called, in the order it was drafted. */
    List<Matter> calledBy(String callerId);

    /** What an authority's matter addressed to institutions. */
    List<Matter> addressedBy(String issuerId);

    /** What the system opened for these occasions, the latest first. */
    List<Matter> openedFor(@Param("occasions") Collection<String> occasions);

    /** Matters of one procedure that are in use, the oldest first. */
    List<Matter> inUse(@Param("organisationId") String organisationId, @Param("procedureKey") String procedureKey);

    /** Reads under a row lock that lasts until the transaction ends; {@link MatterLocks} keeps the order. */
    Matter lock(String id);

    /** Changes the form; 0 when the revision is stale. */
    int saveForm(
            @Param("id") String id,
            @Param("revision") int revision,
            @Param("title") String title,
            @Param("form") JsonNode form,
            @Param("actor") String actor,
            @Param("at") Instant at);

    void submit(
            @Param("id") String id,
            @Param("number") String number,
            @Param("deploymentId") String deploymentId,
            @Param("version") int version,
            @Param("at") Instant at);

    void setProcessInstance(@Param("id") String id, @Param("processInstanceId") String processInstanceId);

    void setStatus(
            @Param("id") String id,
            @Param("status") MatterStatus status,
            @Param("outcome") String outcome,
            @Param("endedAt") Instant endedAt,
            @Param("at") Instant at);

    void setRound(@Param("id") String id, @Param("round") int round);

    void setLevel(@Param("id") String id, @Param("level") int level, @Param("approvalBody") int approvalBody);

    void delete(String id);

    void deleteParticipants(String matterId);

    void insertVersion(
            @Param("matterId") String matterId,
            @Param("version") int version,
            @Param("form") JsonNode form,
            @Param("at") Instant at);

    List<MatterVersion> versions(String matterId);

    void insertParticipant(@Param("matterId") String matterId, @Param("personId") String personId);

    int countParticipant(@Param("matterId") String matterId, @Param("personIds") Collection<String> personIds);

    List<String> participants(String matterId);

    int nextNumber(@Param("organisationId") String organisationId, @Param("year") int year);

    void insertNumber(@Param("organisationId") String organisationId, @Param("year") int year);

    int lastNumber(@Param("organisationId") String organisationId, @Param("year") int year);

    List<Matter> page(MatterSearch search);

    int count(@Param("requesterId") String requesterId, @Param("status") MatterStatus status);

    void setRequester(@Param("id") String id, @Param("requesterId") String requesterId);

    void insertSuccession(
            @Param("matter") Matter matter,
            @Param("successorId") String successorId,
            @Param("reason") String reason,
            @Param("by") String by,
            @Param("at") Instant at);

    List<String> formerRequesters(String matterId);

    /** Requesters of the organisation's submitted matters that have not ended. */
    List<String> openRequesters(String organisationId);

    /** Submitted matters of these requesters that have not ended, oldest first. */
    List<Matter> openOf(@Param("organisationId") String organisationId, @Param("requesterIds") Collection<String> ids);
}

package org.shuzha.submission;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import tools.jackson.databind.JsonNode;

@Mapper
interface AddressedMapper {

    /** A document that went along; {@code reply}: the institution's to the authority, else the other way. */
    record Document(String addressedId, String evidenceId, boolean reply) {}

    void insert(Addressed addressed);

    void insertDocument(Document document);

    /** The one that waits to be delivered. */
    Addressed undelivered(@Param("matterId") String matterId, @Param("institutionId") String institutionId);

    Addressed ofInstitutionMatter(String institutionMatterId);

    /** What a matter addressed, in the order of the institutions chosen. */
    List<Addressed> by(String matterId);

    int count(String matterId);

    List<Document> documents(@Param("addressedIds") Collection<String> addressedIds);

    /** With what a document went along. */
    List<Addressed> with(@Param("evidenceId") String evidenceId, @Param("reply") boolean reply);

    void deliver(
            @Param("id") String id, @Param("institutionMatterId") String institutionMatterId, @Param("at") Instant at);

    void insertSaid(Said said);

    /** What both sides told each other, in its order. */
    List<Said> said(@Param("addressedIds") Collection<String> addressedIds);

    void acknowledge(@Param("id") String id, @Param("at") Instant at);

    /** Acknowledged, and nothing else is asked. */
    void note(@Param("id") String id, @Param("at") Instant at);

    void plan(@Param("id") String id, @Param("at") Instant at);

    void handle(@Param("id") String id, @Param("at") Instant at);

    void reply(@Param("id") String id, @Param("reply") JsonNode reply, @Param("at") Instant at);

    void askExtension(@Param("id") String id, @Param("at") Instant at);

    /** The limit it first had is kept. */
    void moveLimit(@Param("id") String id, @Param("from") Instant from, @Param("dueAt") Instant dueAt);

    /** The authority sent it back: handling and reply are those of a further round. */
    void nextRound(String id);

    void settle(@Param("id") String id, @Param("at") Instant at);

    void end(@Param("id") String id, @Param("at") Instant at);

    void remind(@Param("id") String id, @Param("at") Instant at);

    void silent(@Param("id") String id, @Param("at") Instant at);

    /** Whatever the authority still waits for. */
    void cancel(@Param("matterId") String matterId, @Param("at") Instant at);

    /** Replied to or not: the institution's matter was cancelled. */
    void cancelOne(@Param("id") String id, @Param("at") Instant at);
}

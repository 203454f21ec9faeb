package org.shuzha.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ComplaintMapper {

    /** A document of the complainant, and the entry it came with. */
    record File(String evidenceId, String complaintId, String entryId) {}

    void insert(Complaint complaint);

    Complaint one(String id);

    Optional<Complaint> numbered(String number);

    /** The one that this matter handles. */
    Optional<Complaint> ofMatter(String matterId);

    void insertIdentity(@Param("complaintId") String complaintId, @Param("wordsId") String wordsId);

    /** Document that says who complained, empty for an anonymous complaint. */
    Optional<String> identity(String complaintId);

    void insertEntry(ComplaintEntry entry);

    List<ComplaintEntry> entries(String complaintId);

    void insertFile(File file);

    List<File> files(String complaintId);

    void reach(
            @Param("id") String id,
            @Param("state") Complaint.State state,
            @Param("outcome") String outcome,
            @Param("endedAt") Instant endedAt);

    void withdraw(@Param("id") String id, @Param("at") Instant at);

    /** Another authority handles it from now on. */
    void hand(@Param("id") String id, @Param("authorityId") String authorityId, @Param("matterId") String matterId);
}

package org.shuzha.evidence;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface EvidenceMapper {

    void insert(EvidenceFile file);

    void insertContent(EvidenceContent content);

    Optional<EvidenceFile> one(String id);

    List<EvidenceFile> ofMatter(String matterId);

    /** Null after the last piece. */
    EvidenceContent content(@Param("fileId") String fileId, @Param("piece") int piece);

    /** Ties a loose upload of this person to the matter; 0 when it is not loose or not theirs. */
    int attach(@Param("id") String id, @Param("matterId") String matterId, @Param("uploadedBy") String uploadedBy);

    long looseBytes(String uploadedBy);

    /** The same pieces, kept another way. */
    void replaceContent(EvidenceContent content);

    void insertKey(FileKey key);

    /** Null while the file is plain. */
    FileKey key(String fileId);

    void replaceKey(FileKey key);

    /** Files after this id that are plain or whose key another master key wraps, under a row lock. */
    List<EvidenceFile> renewable(@Param("master") String master, @Param("after") String after);
}

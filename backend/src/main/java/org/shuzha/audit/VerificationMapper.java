package org.shuzha.audit;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface VerificationMapper {

    /** Places of the tree: one more than the last, 0 when there is none. */
    long places();

    /** Sealed events of these places ({@code to} not included), without their hashes. */
    List<SealedLeaf> sealed(@Param("from") long from, @Param("to") long to);

    /** Hashes of this height, 0 for leaves, at these places of it ({@code to} not included). */
    List<TreeNode> hashes(@Param("height") int height, @Param("from") long from, @Param("to") long to);

    /** Every stream that has a head or a leaf. */
    List<String> streams();

    /** Leaves of the stream that have no place in the tree. */
    List<StoredLeaf> unsealed(String stream);

    /** What opens the commitments of the stream. */
    List<StoredOpening> openings(String stream);

    void insert(VerificationRow row);

    void update(VerificationRow row);

    VerificationRow find(String id);

    /** The latest first. */
    List<VerificationRow> latest(int limit);

    /** A run in that state that was heard of since, null when there is none. */
    VerificationRow running(@Param("since") Instant since);
}

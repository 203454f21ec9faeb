package org.shuzha.audit;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SealMapper {

    /** Waits until no other node seals; lasts until the transaction ends. */
    Integer lock();

    /** Committed leaves without a seal, the oldest first. */
    List<UnsealedLeaf> waiting(int limit);

    void place(List<Seal> seals);

    void grow(List<TreeNode> nodes);

    void done(List<String> ids);

    /** Null before the first. */
    StoredCheckpoint latest();

    /** The checkpoints of trees larger than that, by size. */
    List<StoredCheckpoint> checkpointsAfter(@Param("size") long size, @Param("limit") int limit);

    /** The checkpoints of trees smaller than that, the largest first. */
    List<StoredCheckpoint> checkpointsBelow(@Param("size") long size, @Param("limit") int limit);

    /** Place of a leaf in the tree, null while it has none. */
    Long indexOf(@Param("stream") String stream, @Param("sequence") long sequence);

    /** Places of all sealed leaves of a stream, by their number. */
    List<Seal> sealsOf(String stream);

    /** Whether there is such a leaf, sealed or not. */
    boolean waits(@Param("stream") String stream, @Param("sequence") long sequence);

    void write(StoredCheckpoint checkpoint);

    List<TreeNode> nodes(Collection<Subtree> subtrees);

    int countKey(String id);

    void addKey(@Param("id") String id, @Param("publicKey") String publicKey, @Param("at") long at);
}

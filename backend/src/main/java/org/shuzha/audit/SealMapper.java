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

    void write(StoredCheckpoint checkpoint);

    List<TreeNode> nodes(Collection<Subtree> subtrees);

    int countKey(String id);

    void addKey(@Param("id") String id, @Param("publicKey") String publicKey, @Param("at") long at);
}

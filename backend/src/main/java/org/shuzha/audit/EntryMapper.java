package org.shuzha.audit;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface EntryMapper {

    /** Place in the tree of the first leaf without an entry. */
    long next();

    /** Sealed leaves from this place on, in the order of the tree, without their hashes. */
    List<SealedLeaf> sealed(@Param("from") long from, @Param("limit") int limit);

    void insert(List<TrailEntry> entries);

    /** The latest first. */
    List<TrailEntry> page(EntrySearch search);

    /** Streams with the organisation of their entries. */
    List<TrailEntry> ofStreams(Collection<String> streams);

    /** Where each leaf of a stream stands and the size of the tree whose checkpoint sealed it first, by number. */
    List<SealedIn> sealedIn(String stream);

    /** {@code checkpoint} is null where no checkpoint covers the leaf. */
    record SealedIn(long sequence, long leafIndex, Long checkpoint) {}
}

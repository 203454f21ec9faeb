package org.shuzha.audit;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TrailMapper {

    /** Reads the head and locks it until the transaction ends; null when the stream has none. */
    StreamHead lock(String stream);

    /** Begins a stream; if another transaction began it meanwhile, waits for it and locks its row. */
    void begin(@Param("stream") String stream, @Param("hash") String hash);

    void advance(@Param("stream") String stream, @Param("head") StreamHead head);

    /** At least one. */
    void append(List<NewLeaf> leaves);

    /** Lets the leaves wait for their seal. */
    void queue(List<NewLeaf> leaves);

    /** At least one, each with an opening. */
    void keep(List<NewLeaf> leaves);

    StreamHead head(String stream);

    /** Numbers of the stream's sealed leaves, ascending. */
    List<Long> sealed(String stream);

    /** All leaves of the stream by their number. */
    List<StoredLeaf> leaves(String stream);
}

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

    void append(@Param("stream") String stream, @Param("leaf") StoredLeaf leaf);

    /** Lets the leaf wait for its seal. */
    void queue(@Param("id") String id, @Param("stream") String stream, @Param("sequence") long sequence);

    /** At least one. */
    void keep(
            @Param("stream") String stream,
            @Param("sequence") long sequence,
            @Param("openings") List<Opening> openings);

    StreamHead head(String stream);

    /** Numbers of the stream's sealed leaves, ascending. */
    List<Long> sealed(String stream);

    /** All leaves of the stream by their number. */
    List<StoredLeaf> leaves(String stream);
}

package org.shuzha.audit;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface WitnessMapper {

    /** The last note seen of that log, empty when none; locked until the transaction ends, null when there is no row. */
    String lockSeen(String origin);

    void beginSeen(String origin);

    void see(@Param("origin") String origin, @Param("note") String note);

    List<WitnessState> states();

    void save(WitnessState state);

    /** Keeps the line of a note; a later one of the same witness takes its place. */
    void cosigned(@Param("size") long size, @Param("witness") String witness, @Param("line") String line);

    /** Lines below the checkpoint of that size, by witness. */
    List<String> cosignatures(long size);

    /** Size of the largest tree that a witness cosigned, null when none. */
    Long largestCosigned();
}

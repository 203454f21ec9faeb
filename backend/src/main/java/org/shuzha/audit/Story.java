package org.shuzha.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuzha.matter.MatterRows;

/**
 * The life of one matter as its leaves tell it, with the names of today.
 *
 * @param sealedUpTo the leaves up to this one are all sealed
 * @param fault the first leaf that is not as it was written, null when intact
 */
record Story(
        MatterRows.MatterRow matter,
        List<Chapter> chapters,
        boolean intact,
        long sealedUpTo,
        @Nullable Fault fault) {

    /**
     * One leaf.
     *
     * @param step name of the step in both languages
     * @param post in which the actor decided, {@code department} of that post
     * @param comment null when none was written, or when it was erased
     * @param number place in the tree, null while the leaf waits for its seal
     * @param checkpoint size of the tree whose checkpoint sealed it
     */
    record Chapter(
            long sequence,
            @Nullable Instant at,
            @Nullable String action,
            @Nullable String actor,
            @Nullable String actingFor,
            @Nullable String post,
            @Nullable String department,
            @Nullable Map<String, String> step,
            List<String> basis,
            @Nullable String outcome,
            @Nullable String comment,
            List<String> competent,
            String hash,
            String algorithm,
            @Nullable Long number,
            @Nullable Long checkpoint) {}
}

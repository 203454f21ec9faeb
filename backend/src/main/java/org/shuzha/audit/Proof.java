package org.shuzha.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A stream's leaves and whether they are all there, unchanged and in order.
 *
 * @param sealedUpTo the leaves up to this one are all sealed: no rights in the database suffice to change them unnoticed
 * @param unsealed leaves that wait for their seal, at most seconds
 * @param fault the first leaf that is not as it was written, absent when intact
 */
public record Proof(
        String stream,
        List<Entry> leaves,
        boolean intact,
        long sealedUpTo,
        long unsealed,
        @JsonInclude(JsonInclude.Include.NON_NULL) Fault fault) {

    /** One leaf; {@code content} is the text that was hashed, the other values are read from it where that is possible. */
    public record Entry(
            long sequence,
            String hash,
            String previous,
            String action,
            Instant at,
            String actor,
            String algorithm,
            String content) {

        static Entry of(StoredLeaf row) {
            try {
                Leaf leaf = Leaf.parse(row.content());
                return new Entry(
                        row.sequence(),
                        row.hash(),
                        leaf.previous(),
                        leaf.action(),
                        Instant.ofEpochMilli(leaf.at()),
                        leaf.actor(),
                        leaf.algorithm().id(),
                        row.content());
            } catch (RuntimeException unreadable) {
                return new Entry(row.sequence(), row.hash(), null, null, null, null, null, row.content());
            }
        }
    }

    /** {@code sealed} are the numbers of the sealed leaves, ascending. */
    static Proof of(String stream, StreamHead head, List<StoredLeaf> rows, List<Long> sealed) {
        Fault fault = new Chain(stream, head, rows).fault().orElse(null);
        long upTo = 0;
        for (long sequence : sealed) {
            if (sequence != upTo + 1) {
                break;
            }
            upTo = sequence;
        }
        long unsealed = Math.max(0, rows.size() - sealed.size());
        return new Proof(stream, rows.stream().map(Entry::of).toList(), fault == null, upTo, unsealed, fault);
    }
}

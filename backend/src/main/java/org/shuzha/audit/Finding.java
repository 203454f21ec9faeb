package org.shuzha.audit;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Something about the trail that is not as it was written.
 *
 * @param stream of the event, absent where no single event can be named
 * @param sequence of the event in its stream
 * @param index place in the tree; of a checkpoint its size
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(Kind kind, String stream, Long sequence, Long index) {

    /** What is wrong. */
    public enum Kind {
        /** The event's content or hash is not what was written. */
        CHANGED,
        /** The event is gone. */
        DROPPED,
        /** Another event stands in its place, and it stands elsewhere. */
        REORDERED,
        /** The event stands behind the last one that was written. */
        ADDED,
        /** The end of a stream is gone, so whether events follow cannot be told. */
        HEAD_MISSING,
        /** The event should have been sealed long ago. */
        UNSEALED,
        /** What was said is not what the event commits to. */
        OPENING_CHANGED,
        /** The event stands, its place or hash in the tree does not. */
        SEAL_CHANGED,
        /** The event, or one sealed together with it, is not what was signed. */
        UNPROVEN,
        /** The event is in the tree, but no checkpoint covers it. */
        UNSIGNED,
        /** A checkpoint bears no signature of a trusted key or says something else than was signed. */
        FORGED,
        /** A checkpoint that is known outside the database is missing in it. */
        CHECKPOINT_MISSING,
        /** A checkpoint known outside was signed for a trail that goes another way. */
        FORKED,
        /** A checkpoint was signed for more events than there are: the trail was cut or rolled back. */
        CUT
    }

    static Finding of(Kind kind, SealedLeaf leaf) {
        return new Finding(kind, leaf.stream(), leaf.sequence(), leaf.leafIndex());
    }

    static Finding of(Kind kind, String stream, long sequence) {
        return new Finding(kind, stream, sequence, null);
    }

    static Finding at(Kind kind, long index) {
        return new Finding(kind, null, null, index);
    }
}

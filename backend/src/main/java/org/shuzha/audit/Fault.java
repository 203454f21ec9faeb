package org.shuzha.audit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is wrong with a stream and at which leaf it first shows. */
public record Fault(long sequence, Reason reason) {

    /** How a leaf differs from what was written. */
    public enum Reason {
        /** Its content or hash is not what was written. */
        @JsonProperty("changed")
        CHANGED,
        /** It is gone, within the stream or at its end. */
        @JsonProperty("dropped")
        DROPPED,
        /** Another leaf stands in its place, and it stands elsewhere. */
        @JsonProperty("reordered")
        REORDERED,
        /** It stands behind the last leaf that was written. */
        @JsonProperty("added")
        ADDED,
        /** The head is gone, so whether leaves follow the last one cannot be told. */
        @JsonProperty("head_missing")
        HEAD_MISSING
    }
}

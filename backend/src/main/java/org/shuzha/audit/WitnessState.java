package org.shuzha.audit;

import java.time.Instant;

/**
 * What is known of one witness of ours.
 *
 * @param publicKey name, key id and key as {@link WitnessKey#text()} writes them
 * @param treeSize size of the tree it cosigned last, 0 when none
 * @param state how the last attempt went, so since {@code changedAt}
 */
record WitnessState(String name, String publicKey, long treeSize, State state, Instant changedAt) {

    /** How the last attempt went. */
    enum State {
        /** Not asked yet. */
        WAITING,
        COSIGNED,
        /** No answer; it is asked again. */
        UNREACHABLE,
        /** It does not know us, or not this key. */
        REFUSED,
        /** It has seen a longer trail than ours: ours was cut or rolled back. */
        ROLLED_BACK,
        /** It has seen another history than ours. */
        FORKED;

        /** Somebody has to look. */
        boolean alarms() {
            return this == ROLLED_BACK || this == FORKED;
        }
    }
}

package org.shuzha.incident;

import java.time.Instant;
import org.shuzha.outbox.Outlet;

/**
 * One person of a list and what became of telling that person.
 *
 * @param personMark keyed hash of the address
 * @param sealed address and name, encrypted; null once erased
 * @param tryAt when it is to be sent; while it is being sent, when another node may think the first one dead
 * @param reason code of the failure, null for none
 * @param receipt message id, or what the gateway calls the message; null unless told
 */
record Told(
        String id,
        String tellingId,
        String stepId,
        Channel channel,
        String personMark,
        String masked,
        String sealed,
        State state,
        int attempts,
        Instant tryAt,
        String reason,
        String receipt,
        Instant endedAt)
        implements Outlet.Taken {

    /** Left: the task ended before. */
    enum State {
        WAITING,
        SENDING,
        TOLD,
        FAILED,
        LEFT
    }
}

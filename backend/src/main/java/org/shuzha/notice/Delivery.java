package org.shuzha.notice;

import java.time.Instant;
import org.shuzha.outbox.Outlet;

/**
 * A notice on its way out of the house.
 *
 * @param targetId the person (MAIL) or the organisation (WEBHOOK) it goes to
 * @param organisationId whose system administrator looks after it
 * @param attempts how often it was tried
 * @param error why the last try failed, null for none
 */
record Delivery(
        String id,
        Channel channel,
        String targetId,
        String organisationId,
        String noticeId,
        String onceKey,
        State state,
        int attempts,
        Instant tryAt,
        String error,
        Instant endedAt)
        implements Outlet.Taken {

    enum Channel {
        MAIL,
        WEBHOOK
    }

    enum State {
        WAITING,
        SENT,
        FAILED
    }
}

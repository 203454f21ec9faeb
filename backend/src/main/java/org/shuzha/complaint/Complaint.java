package org.shuzha.complaint;

import java.time.Instant;

/**
 * One complaint; words and identity stand apart.
 *
 * @param number what it is tracked by, without dashes
 * @param secretHash slow hash of the secret that goes with the number
 * @param authorityId who handles it now, in the matter {@code matterId}
 * @param respondentId organisation complained about, null where the complainant wrote a name
 * @param named a name or a contact was left
 * @param outcome unfounded, rectify or punish, null before the decision and after a transfer
 */
record Complaint(
        String id,
        String number,
        String secretHash,
        String authorityId,
        String matterId,
        String respondentId,
        boolean named,
        State state,
        String outcome,
        Instant filedAt,
        Instant withdrawnAt,
        Instant endedAt) {

    /** How far it is, as its complainant reads it. */
    enum State {
        RECEIVED,
        ACCEPTED,
        DECIDED,
        TRANSFERRED
    }

    boolean ended() {
        return endedAt != null;
    }
}

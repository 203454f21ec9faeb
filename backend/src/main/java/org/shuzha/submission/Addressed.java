package org.shuzha.submission;

import java.time.Instant;
import org.shuzha.matter.Matter;
import tools.jackson.databind.JsonNode;

/**
 * What an authority's matter addressed to one institution, and what that institution has told it so far.
 *
 * @param matterId the authority's matter; {@code institutionMatterId} is the institution's, null until it is opened
 * @param reply what was answered in this round, word for word
 * @param reminders how often it was reminded
 * @param silentAt when the authority closed without its reply; it may still come
 * @param cancelledAt when the authority withdrew it
 * @param round begins anew when the authority sends it back; what is said of handling and reply is that of this round
 * @param firstDueAt the limit first set, null while it was not moved
 * @param settledAt when the authority found it done; {@code endedAt}: when it gave up waiting and ended it otherwise
 * @param notedAt when it was taken note of, where nothing else is asked
 */
record Addressed(
        String id,
        String matterId,
        String authorityId,
        String institutionId,
        String institutionMatterId,
        Instant issuedAt,
        Instant dueAt,
        Instant deliveredAt,
        Instant acknowledgedAt,
        Instant handledAt,
        Instant repliedAt,
        JsonNode reply,
        int reminders,
        Instant remindedAt,
        Instant silentAt,
        Instant cancelledAt,
        int round,
        Instant plannedAt,
        Instant extensionAskedAt,
        Instant firstDueAt,
        Instant settledAt,
        Instant endedAt,
        Instant notedAt) {

    static Addressed issued(String id, Matter matter, String institutionId, Instant at, Instant dueAt) {
        return new Addressed(
                id,
                matter.id(),
                matter.organisationId(),
                institutionId,
                null,
                at,
                dueAt,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                1,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    AddressedState state() {
        if (cancelledAt != null) {
            return AddressedState.CANCELLED;
        }
        if (settledAt != null) {
            return AddressedState.SETTLED;
        }
        if (endedAt != null) {
            return AddressedState.ENDED;
        }
        if (notedAt != null) {
            return AddressedState.NOTED;
        }
        if (repliedAt != null) {
            return AddressedState.REPLIED;
        }
        if (handledAt != null) {
            return AddressedState.HANDLED;
        }
        if (plannedAt != null) {
            return AddressedState.PLANNED;
        }
        if (acknowledgedAt != null) {
            return AddressedState.ACKNOWLEDGED;
        }
        return deliveredAt == null ? AddressedState.ISSUED : AddressedState.DELIVERED;
    }

    /** Whether the authority still waits for the institution. */
    boolean silent() {
        return repliedAt == null && notedAt == null;
    }

    /** Done after the limit, or not yet although it has passed; who may comment and did not is not late once it is settled. */
    boolean late(Instant now) {
        Instant done = repliedAt == null ? notedAt : repliedAt;
        boolean waitedFor = cancelledAt == null && (settledAt == null || done != null);
        return waitedFor && (done == null ? now : done).isAfter(dueAt);
    }
}

package org.shuzha.ledger;

import java.time.Instant;
import java.util.Set;

/**
 * One line of the ledger; lines are numbered within their limit.
 *
 * @param projected what the limit came to with this reservation, null where nothing was evaluated
 * @param total last year-end's total it was compared with
 * @param stepId the step that delivered
 * @param listed persons on the list of a delivery, null without one
 * @param counted those of them that the year had not counted before; null where the amount counts
 */
record Posting(
        String limitId,
        long position,
        String matterId,
        Kind kind,
        long amount,
        int ledgerYear,
        Long projected,
        Long total,
        String stepId,
        Long listed,
        Long counted,
        String postedBy,
        Instant postedAt) {

    enum Kind {
        RESERVE,
        EVALUATE,
        CARRY,
        COMMIT,
        RELEASE;

        private static final Set<Kind> EVALUATIONS = Set.of(RESERVE, EVALUATE, CARRY);

        boolean evaluates() {
            return EVALUATIONS.contains(this);
        }

        /** What a line of this kind adds to what is reserved. */
        long reserves(long amount) {
            return switch (this) {
                case RESERVE -> amount;
                case COMMIT, RELEASE -> -amount;
                case EVALUATE, CARRY -> 0;
            };
        }
    }

    long reserves() {
        return kind.reserves(amount);
    }
}

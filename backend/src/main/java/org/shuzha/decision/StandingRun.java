package org.shuzha.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run in one round, as it was found covered by a standing resolution.
 *
 * @param lapsedAt when it was found no longer covered, null while it is
 * @param persons at most so many while reserved, as delivered afterwards
 * @param records rows, likewise
 * @param deliveredYear calendar year of the delivery in Asia/Shanghai
 */
public record StandingRun(
        String id,
        String matterId,
        int round,
        String standingId,
        Instant coveredAt,
        @Nullable Instant lapsedAt,
        State state,
        long persons,
        long records,
        @Nullable Integer deliveredYear) {

    /** What it holds of the yearly totals: reserved and delivered count, the others do not. */
    public enum State {
        RESERVED,
        DELIVERED,
        /** Found no longer covered. */
        LAPSED,
        /** The matter went into another round. */
        REPLACED,
        /** The matter ended without a delivery. */
        RELEASED
    }

    public boolean delivered() {
        return state == State.DELIVERED;
    }

    boolean reserved() {
        return state == State.RESERVED;
    }

    boolean reserves(long atLeastPersons, long atLeastRecords) {
        return reserved() && persons >= atLeastPersons && records >= atLeastRecords;
    }
}

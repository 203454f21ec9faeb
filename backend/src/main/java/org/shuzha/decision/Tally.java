package org.shuzha.decision;

/**
 * The count of a collective decision. The rule is internal, no article names numbers: the base is the body without the
 * starter and the reviewers, at least three; a quorum is more than half of the base; it passes by more than half of it.
 *
 * @param base members who may vote
 * @param cast votes given, abstentions included
 * @param approvals votes in favour
 */
public record Tally(int base, int cast, int approvals) {

    static final int MINIMUM = 3;

    /** Votes needed for a quorum. */
    public int quorum() {
        return base / 2 + 1;
    }

    public boolean belowMinimum() {
        return base < MINIMUM;
    }

    public boolean quorate() {
        return !belowMinimum() && cast >= quorum();
    }

    boolean passed() {
        return quorate() && approvals >= base / 2 + 1;
    }
}

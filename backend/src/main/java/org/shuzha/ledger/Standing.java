package org.shuzha.ledger;

/** Where a limit stands in a year; {@code total}: last year-end's, of core assets, null when missing. */
record Standing(Limit limit, int year, long committed, long reserved, Long total) {

    long used() {
        return Math.addExact(committed, reserved);
    }

    int stage(long projected) {
        return limit.kind().stage(projected, total);
    }
}

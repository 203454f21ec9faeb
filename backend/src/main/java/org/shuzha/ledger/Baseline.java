package org.shuzha.ledger;

import java.time.Instant;

/** Static total of a core asset at the end of a year (A11.2), and where it comes from. */
record Baseline(
        String id,
        String assetId,
        int ledgerYear,
        long total,
        Source source,
        String basis,
        String enteredBy,
        Instant enteredAt) {

    /** Counted on 31 December, counted late in January, or declared by a person. */
    enum Source {
        SNAPSHOT,
        LATE,
        DECLARED
    }
}

package org.shuzha.audit;

import java.time.Instant;
import java.time.LocalDate;

/** What somebody decided about a matter whose term was over; {@code untilDay} is null when it was released. */
record RetentionReview(
        String id,
        String matterId,
        Result result,
        LocalDate untilDay,
        String reason,
        String reviewedBy,
        Instant reviewedAt) {

    enum Result {
        KEEP,
        RELEASE
    }
}

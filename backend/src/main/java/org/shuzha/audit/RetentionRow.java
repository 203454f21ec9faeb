package org.shuzha.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuzha.audit.Retention.State;

/** One line of the list of terms, as keepers and auditors see it. */
record RetentionRow(
        String matterId,
        @Nullable String number,
        String title,
        Map<String, String> procedureName,
        @Nullable String outcome,
        State state,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate until,
        List<RetentionGround> grounds,
        List<HoldView> holds,
        List<ReviewView> reviews,
        List<String> allowedActions) {

    record HoldView(
            String id,
            Instant since,
            String reason,
            String reference,
            @Nullable String placedBy,
            boolean mayLift) {

        static HoldView of(LegalHold hold, Map<String, String> names, boolean mayLift) {
            return new HoldView(
                    hold.id(), hold.placedAt(), hold.reason(), hold.reference(), names.get(hold.placedBy()), mayLift);
        }
    }

    record ReviewView(
            RetentionReview.Result result,
            @Nullable LocalDate until,
            String reason,
            @Nullable String by,
            Instant at) {

        static ReviewView of(RetentionReview review, Map<String, String> names) {
            return new ReviewView(
                    review.result(),
                    review.untilDay(),
                    review.reason(),
                    names.get(review.reviewedBy()),
                    review.reviewedAt());
        }
    }
}

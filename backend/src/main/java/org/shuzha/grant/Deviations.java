package org.shuzha.grant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shuzha.matter.FieldRef;

/** What leaves the approved bounds of a grant: fields, rows or time (A22.5). */
final class Deviations {

    private Deviations() {}

    static Optional<String> of(Grant grant, List<FieldRef> fields, long rows, Instant usedAt) {
        if (fields.stream().anyMatch(ref -> !grant.contains(ref.asset(), ref.field()))) {
            return Optional.of("scope");
        }
        if (grant.rowsUsed() + rows > grant.maxRows()) {
            return Optional.of("quota");
        }
        boolean inTerm =
                !usedAt.isBefore(grant.validFrom().atStartOfDay(Grant.ZONE).toInstant())
                        && usedAt.isBefore(Grant.over(grant.validUntil()));
        return inTerm ? Optional.empty() : Optional.of("term");
    }
}

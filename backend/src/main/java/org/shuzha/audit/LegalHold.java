package org.shuzha.audit;

import java.time.Instant;

/**
 * Somebody ordered that a matter is kept whatever its term says.
 *
 * @param reference file number of the order or case
 */
record LegalHold(
        String id,
        String matterId,
        String reason,
        String reference,
        String placedBy,
        Instant placedAt,
        String liftedBy,
        Instant liftedAt,
        String liftingReason) {}

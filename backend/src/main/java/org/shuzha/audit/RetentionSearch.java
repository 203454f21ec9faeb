package org.shuzha.audit;

import java.time.LocalDate;
import org.shuzha.audit.Retention.State;

/**
 * What a list of terms asks for; null where it does not matter.
 *
 * @param after end of term of the last row of the page before, {@code afterId} its matter
 */
record RetentionSearch(
        String organisationId,
        State state,
        boolean held,
        String matterId,
        LocalDate after,
        String afterId,
        int limit) {}

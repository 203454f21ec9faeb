package org.shuzha.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a search in the trail asks for; null where it does not matter.
 *
 * @param people who acted or was represented
 * @param from earliest instant, {@code until} not included any more
 * @param below place in the tree of the last row of the page before
 */
record EntrySearch(
        String organisationId,
        List<String> people,
        String stream,
        Instant from,
        Instant until,
        String action,
        String outcome,
        long below,
        int limit) {}

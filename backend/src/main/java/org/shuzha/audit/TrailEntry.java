package org.shuzha.audit;

import java.time.Instant;

/**
 * What a sealed leaf is found by.
 *
 * @param organisationId whose auditors find it; empty where it is nobody's
 * @param outcome opinion, outcome or result that the leaf tells of, null when none
 */
record TrailEntry(
        long leafIndex,
        String organisationId,
        String stream,
        long sequence,
        Instant happenedAt,
        String actor,
        String actingFor,
        String action,
        String outcome) {}

package org.shuzha.incident;

import java.time.Instant;

/** A report that joined another incident; {@code noticedAt} is its own discovery. */
record IncidentMerge(String matterId, String intoId, Instant noticedAt, Instant mergedAt) {}

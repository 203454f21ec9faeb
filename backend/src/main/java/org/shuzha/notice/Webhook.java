package org.shuzha.notice;

import java.time.Instant;

/** Where an organisation's other systems are told; {@code generation}: how often its secret was renewed. */
record Webhook(String organisationId, String url, int generation, int version, String changedBy, Instant changedAt) {}

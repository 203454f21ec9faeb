package org.shuzha.grant;

import java.time.Instant;
import java.time.LocalDate;

/** A request to extend the term; {@code state} is PENDING, GRANTED or REFUSED. */
public record GrantExtension(
        String id, String grantId, LocalDate untilDay, String reason, Instant requestedAt, String state) {}

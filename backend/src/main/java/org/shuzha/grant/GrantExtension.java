package org.shuzha.grant;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/** A request to extend the term; {@code state} is PENDING, GRANTED or REFUSED. */
public record GrantExtension(
        String id,
        String grantId,
        LocalDate untilDay,
        String reason,
        Instant requestedAt,

        @Schema(allowableValues = {"PENDING", "GRANTED", "REFUSED"})
        String state) {}

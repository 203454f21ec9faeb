package org.shuzha.identity;

import java.time.LocalDate;

/** {@code substituteId} acts for {@code absentId} on the days from and until, both inclusive. */
public record Substitution(
        String id, String absentId, String substituteId, LocalDate validFrom, LocalDate validUntil, String reason) {}

package org.shuzha.identity;

import java.time.LocalDate;
import java.util.Optional;

/** Days from and until, both inclusive; until null is open. */
record Period(LocalDate from, LocalDate until) {

    static Period of(Appointment appointment) {
        return new Period(appointment.validFrom(), appointment.validUntil());
    }

    static Period of(Substitution substitution) {
        return new Period(substitution.validFrom(), substitution.validUntil());
    }

    /** The days both have, empty when none. */
    Optional<Period> and(Period other) {
        LocalDate later = from.isAfter(other.from) ? from : other.from;
        LocalDate earlier = earlier(until, other.until);
        return earlier != null && earlier.isBefore(later) ? Optional.empty() : Optional.of(new Period(later, earlier));
    }

    boolean covers(Period other) {
        return !from.isAfter(other.from) && (until == null || other.until != null && !until.isBefore(other.until));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}

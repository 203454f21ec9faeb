package org.shuzha.identity;

import java.time.LocalDate;

/** Part of an organisation; owns data assets. {@code closedFrom}: takes nobody in from that day on, null while open. */
public record Department(String id, String organisationId, String code, String name, LocalDate closedFrom) {

    boolean openOn(LocalDate day) {
        return closedFrom == null || day.isBefore(closedFrom);
    }
}

package org.shuzha.identity;

import java.time.LocalDate;

/** A person in a post of an organisation or one of its departments, from and until inclusive; until null is open. */
public record Appointment(
        String id,
        String personId,
        String organisationId,
        String departmentId,
        Post post,
        LocalDate validFrom,
        LocalDate validUntil) {}

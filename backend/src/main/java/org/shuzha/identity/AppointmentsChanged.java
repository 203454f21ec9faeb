package org.shuzha.identity;

/** Appointments or substitutions of an organisation changed: whoever waits for a person may look again. */
public record AppointmentsChanged(String organisationId) {}

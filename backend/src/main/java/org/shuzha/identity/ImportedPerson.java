package org.shuzha.identity;

/** A row of {@code people.csv}; {@code code} is the institution's staff number. */
record ImportedPerson(String id, String organisationId, String code, String name, String username, boolean active) {}

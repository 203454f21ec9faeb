package org.shuzha.identity;

/** A natural person known to the institution. */
public record Person(String id, String organisationId, String name, boolean active) {}

package org.shuzha.identity;

/** Where and in which language ({@code zh}, {@code en}; null is zh) an active person is written to; {@code email} may be null. */
public record Contact(String personId, String organisationId, String email, String language) {}

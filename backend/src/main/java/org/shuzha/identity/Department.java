package org.shuzha.identity;

/** Part of an organisation; owns data assets. */
public record Department(String id, String organisationId, String code, String name) {}

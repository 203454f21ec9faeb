package org.shuzha.identity;

/** A person as imported or added; {@code code} is the institution's staff number. */
record ImportedPerson(
        String id, String organisationId, String code, String name, String username, String email, boolean active) {

    static final String USERNAME = "[a-z0-9][a-z0-9._-]{1,63}";
}

package org.shuzha.identity;

/** What sign-in needs to know; {@code active} is the person's. */
record Account(String personId, String name, String passwordHash, int failedAttempts, boolean active) {}

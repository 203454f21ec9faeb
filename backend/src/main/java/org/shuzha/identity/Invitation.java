package org.shuzha.identity;

/** An unused, unexpired one-time token; {@code personId} is null for the very first account. */
record Invitation(String id, String personId) {}

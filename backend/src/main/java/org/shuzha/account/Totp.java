package org.shuzha.account;

import java.time.Instant;

/** A stored authenticator; {@code confirmedAt} is null while its owner has not shown a code of it. */
record Totp(String personId, String secret, long lastStep, Instant confirmedAt) {}

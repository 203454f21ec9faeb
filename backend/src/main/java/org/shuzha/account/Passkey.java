package org.shuzha.account;

import java.time.Instant;

/**
 * A stored passkey: what its authenticator attested, in Base64, and the latest counter. {@code backupEligible}: it may be
 * copied to other devices of its owner. {@code lastUsedAt} is null until it was shown.
 */
record Passkey(
        String id,
        String personId,
        String name,
        String credential,
        long signCount,
        boolean backupEligible,
        Instant createdAt,
        Instant lastUsedAt) {

    /** Made at this moment. */
    static Passkey made(String id, String personId, String name, PasskeyAnswers.Credential fresh, Instant at) {
        return new Passkey(id, personId, name, fresh.text(), fresh.signCount(), fresh.backupEligible(), at, null);
    }
}

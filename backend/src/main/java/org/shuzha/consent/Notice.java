package org.shuzha.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of a notice, never changed; {@code seriesId} is the id of its first version. */
record Notice(
        String id,
        String organisationId,
        String seriesId,
        int version,
        String title,
        String purpose,
        String manner,
        String infoTypes,
        @Nullable String receiverName,
        @Nullable String receiverContact,
        boolean abroad,
        boolean separate,
        String rights,
        String createdBy,
        Instant createdAt) {

    /** What an answer to it is: a guardian's, else as the notice stands. */
    ConsentKind kind(@Nullable Guardian guardian) {
        if (guardian != null) {
            return ConsentKind.GUARDIAN;
        }
        return separate ? ConsentKind.SEPARATE : ConsentKind.CONSENT;
    }
}

package org.shuzha.consent;

import java.time.Instant;
import java.util.Set;
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

    /** Whoever consented to one receiver did not consent to another (A29.7); a notice that names none is silent on it. */
    boolean reaches(Set<String> receivers) {
        return receiverName == null
                || receivers.stream()
                        .allMatch(receiver -> PersonMarks.plain(receiver).equals(PersonMarks.plain(receiverName)));
    }

    /** What an answer to it is: a guardian's, else as the notice stands. */
    ConsentKind kind(@Nullable Guardian guardian) {
        if (guardian != null) {
            return ConsentKind.GUARDIAN;
        }
        return separate ? ConsentKind.SEPARATE : ConsentKind.CONSENT;
    }
}

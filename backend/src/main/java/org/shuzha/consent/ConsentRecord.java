package org.shuzha.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one person answered to one version of a notice; {@code personMark} is a keyed hash. */
record ConsentRecord(
        String id,
        String noticeId,
        String personMark,
        ConsentKind kind,
        boolean given,
        @Nullable Guardian guardian,
        Instant capturedAt,
        Manner capturedHow,
        @Nullable String evidence,
        String recordedBy,
        Instant recordedAt,
        @Nullable Instant withdrawnAt) {

    boolean alive() {
        return given && withdrawnAt == null;
    }

    /** The latest moment this person said something that another answer must come after. */
    Instant saidAt() {
        return withdrawnAt == null ? capturedAt : withdrawnAt;
    }
}

package org.shuzha.consent;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of a notice as screens show it, with how many people stand where. */
record NoticeView(
        String id,
        String seriesId,
        int version,
        boolean latest,
        String title,
        String purpose,
        String manner,
        String infoTypes,
        @Nullable String receiverName,
        @Nullable String receiverContact,
        boolean abroad,
        boolean separate,
        String rights,
        Instant createdAt,
        long given,
        long refused,
        long withdrawn,
        List<String> allowedActions) {}

package org.shuzha.notice;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** What one person is told; words are chosen when it is read. {@code kind} and {@code aboutId} null: about nothing that has a page. */
record NoticeEntry(
        String id,
        String personId,
        String onceKey,
        String textKey,
        JsonNode args,
        String kind,
        String aboutId,
        boolean urgent,
        Instant raisedAt,
        Instant readAt) {}

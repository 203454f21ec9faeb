package org.shuzha.submission;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuzha.evidence.EvidenceRef;
import org.shuzha.matter.MatterRows.Ref;

/**
 * One institution; {@code late}: replied after the limit, or not yet although it has passed. {@code said} is what both told each
 * other, {@code firstDueAt} the limit before it was moved.
 */
public record AddressedInstitution(
        Ref institution,
        AddressedState state,
        boolean late,
        @Nullable Instant deliveredAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant plannedAt,
        @Nullable Instant handledAt,
        @Nullable Instant repliedAt,
        @Nullable String reply,
        List<EvidenceRef> files,
        int reminders,
        @Nullable Instant remindedAt,
        @Nullable Instant silentAt,
        int round,
        Instant dueAt,
        @Nullable Instant firstDueAt,
        List<SaidView> said) {}

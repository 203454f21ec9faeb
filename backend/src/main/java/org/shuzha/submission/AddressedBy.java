package org.shuzha.submission;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuzha.evidence.EvidenceRef;
import org.shuzha.matter.MatterRows.Ref;

/**
 * Who addressed a matter to the institution; {@code files} are the authority's, {@code said} is what both told each other
 * since, {@code firstDueAt} the limit before it was moved; {@code respondent}: it is this institution that it is about.
 */
public record AddressedBy(
        Ref authority,
        @Nullable String number,
        Instant issuedAt,
        Instant dueAt,
        List<EvidenceRef> files,
        int reminders,
        @Nullable Instant remindedAt,
        @Nullable Instant repliedAt,
        int round,
        @Nullable Instant firstDueAt,
        @Nullable Instant settledAt,
        @Nullable Instant endedAt,
        @Nullable Instant notedAt,
        boolean respondent,
        List<SaidView> said) {}

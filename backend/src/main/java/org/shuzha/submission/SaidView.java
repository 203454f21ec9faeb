package org.shuzha.submission;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuzha.evidence.EvidenceRef;

/** One thing that a side of an addressed matter told the other; {@code day} is one that it names. */
public record SaidView(
        @Schema(
                allowableValues = {
                    "planned",
                    "extension-asked",
                    "replied",
                    "rectified",
                    "not-rectified",
                    "extension-granted",
                    "extension-refused",
                    "criticism",
                    "sanction",
                    "compensation",
                    "interview",
                    "warning-fine",
                    "penalty",
                    "suspension",
                    "transfer",
                    "ended"
                })
        String word,

        boolean byAuthority,
        int round,
        Instant at,
        String reply,
        @Nullable LocalDate day,
        @Nullable String documentNumber,
        @Nullable String responsible,
        List<EvidenceRef> files) {}

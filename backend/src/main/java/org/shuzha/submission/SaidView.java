package org.shuzha.submission;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuzha.evidence.EvidenceRef;
import tools.jackson.databind.JsonNode;

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
                    "ended",
                    "findings",
                    "no-finding",
                    "advised",
                    "to-rectify",
                    "measures-follow",
                    "inspection-transferred",
                    "interview-minutes",
                    "put-off",
                    "reinvited",
                    "signature-refused",
                    "demand-rectification",
                    "demand-audit",
                    "demand-both",
                    "audit-returned",
                    "audit-closed",
                    "interview-closed",
                    "interview-cancelled",
                    "refused-to-attend",
                    "hearing-asked",
                    "attendance",
                    "hearing-arranged",
                    "notice-renewed",
                    "case-decided",
                    "no-penalty",
                    "case-transferred"
                })
        String word,

        boolean byAuthority,
        int round,
        Instant at,
        String reply,
        @Nullable LocalDate day,
        @Nullable String documentNumber,
        @Nullable String responsible,
        List<Issue> issues,
        List<EvidenceRef> files) {

    /** One thing that an inspection found, as its record says. */
    public record Issue(String kind, String facts, String article, String seriousness) {

        static List<Issue> of(JsonNode content) {
            return content.path("issues")
                    .valueStream()
                    .map(one -> new Issue(
                            one.path("kind").asString(),
                            one.path("facts").asString(),
                            one.path("article").asString(),
                            one.path("seriousness").asString()))
                    .toList();
        }
    }
}

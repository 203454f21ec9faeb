package org.shuzha.consent;

import java.time.Instant;
import java.util.Optional;

/** May this notice stand, may this answer be recorded; the code of the refusal if not. */
final class ConsentPolicy {

    private ConsentPolicy() {}

    /** What goes abroad names its receiver with contact, and takes a consent of its own (A29.7). */
    static Optional<String> fault(NoticeText text) {
        boolean named = !blank(text.receiverName()) && !blank(text.receiverContact());
        if (text.abroad() && !named) {
            return Optional.of("consent.receiver_missing");
        }
        return text.abroad() && !text.separate() ? Optional.of("consent.abroad_not_separate") : Optional.empty();
    }

    /** {@code standing}: what the person answered last, null for nothing. A withdrawal is not undone by an older sheet. */
    static Optional<String> fault(Capture capture, ConsentRecord standing, Instant now) {
        Optional<String> unsound = PersonMarks.fault(capture.identifier());
        if (unsound.isPresent()) {
            return unsound;
        }
        if (PersonMarks.names(capture.evidence(), capture.identifier())) {
            return Optional.of("consent.identifier_in_text");
        }
        if (capture.capturedAt().isAfter(now)) {
            return Optional.of("consent.captured_in_future");
        }
        return standing == null ? Optional.empty() : after(capture, standing);
    }

    private static Optional<String> after(Capture capture, ConsentRecord standing) {
        if (standing.alive()) {
            return Optional.of(capture.given() ? "consent.given_already" : "consent.withdraw_instead");
        }
        return capture.capturedAt().isAfter(standing.saidAt())
                ? Optional.empty()
                : Optional.of("consent.captured_before");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}

package org.shuzha.evidence;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Component;

/** The copy of a document that a reader takes away: it says who took it, and when. */
@Component
class MarkedCopies {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    record Copy(String name, String mediaType, byte[] content) {}

    private final Clock clock;

    MarkedCopies(Clock clock) {
        this.clock = clock;
    }

    /** Office documents, tables, text and what the application made are not marked. Throws invalid {@code evidence.preview} for what cannot be read. */
    Copy of(Actor actor, Uploads.Handed handed) {
        EvidenceFile file = handed.file();
        if (file.generated()) {
            return new Copy(file.name(), file.mediaType(), handed.content());
        }
        String pdf = EvidenceType.PDF.mediaType();
        String line = actor.name() + " " + TIME.format(LocalDateTime.ofInstant(clock.instant(), Times.ZONE));
        try {
            return switch (EvidenceType.ofMediaType(file.mediaType())) {
                case PDF -> new Copy(file.name(), pdf, Watermark.pdf(handed.content(), line));
                case PNG, JPEG -> new Copy(file.name() + ".pdf", pdf, Watermark.picture(handed.content(), line));
                default -> new Copy(file.name(), file.mediaType(), handed.content());
            };
        } catch (IOException unreadable) {
            throw Problem.invalid("evidence.preview", Map.of());
        }
    }
}

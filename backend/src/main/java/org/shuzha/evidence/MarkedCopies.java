package org.shuzha.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Times;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The copy of a document that a reader takes away: it says who took it, and when. */
@Component
public class MarkedCopies {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** A copy to be handed out. */
    public record Copy(String name, String mediaType, byte[] content) {

        /** As an attachment, never shown in the page. */
        public ResponseEntity<byte[]> attached() {
            ContentDisposition attachment = ContentDisposition.attachment()
                    .filename(name, StandardCharsets.UTF_8)
                    .build();
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(mediaType))
                    .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                    .body(content);
        }
    }

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

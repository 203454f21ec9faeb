package org.shuzha.evidence;

import java.time.Clock;
import java.util.Map;
import org.shuzha.identity.Directory;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes documents in and hands them out; both leave a leaf. */
@Service
class Uploads {

    private static final long LOOSE_LIMIT = 200L * 1024 * 1024;
    private static final int NAME_LIMIT = 200;

    private final EvidenceMapper files;
    private final EvidenceStore store;
    private final EvidenceFiles readers;
    private final VirusScanner scanner;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Uploads(
            EvidenceMapper files,
            EvidenceStore store,
            EvidenceFiles readers,
            VirusScanner scanner,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.store = store;
        this.readers = readers;
        this.scanner = scanner;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores a loose document. Throws {@code evidence.name}, {@code evidence.empty}, {@code evidence.type_refused},
     * what {@link VirusScanner} says or, when this person's loose documents together grow too large, {@code
     * evidence.too_many}.
     */
    @Transactional
    public EvidenceFile take(Actor actor, String path, byte[] content) {
        EvidenceFile file = inspected(path, content, directory.organisationOf(actor.personId()), actor.personId());
        if (files.looseBytes(actor.personId()) + content.length > LOOSE_LIMIT) {
            throw Problem.invalid("evidence.too_many", Map.of("limit", LOOSE_LIMIT));
        }
        keep(file, content);
        events.publishEvent(new EvidenceEvent(file, "evidence.uploaded", actor));
        return file;
    }

    /** What this upload would be kept as; throws what {@link #take} says of name and content. */
    EvidenceFile inspected(String path, byte[] content, String organisationId, String uploadedBy) {
        String name = name(path);
        if (content.length == 0) {
            throw Problem.invalid("evidence.empty", Map.of());
        }
        EvidenceType type = EvidenceType.of(name, content);
        return new EvidenceFile(
                Ids.next(),
                organisationId,
                null,
                name,
                type.mediaType(),
                content.length,
                Hashes.ALGORITHM,
                Hashes.hash(content),
                uploadedBy,
                clock.instant());
    }

    /** Keeps a document once the virus scanner lets it. */
    void keep(EvidenceFile file, byte[] content) {
        scanner.require(content);
        files.insert(file);
        store.write(file.id(), content);
    }

    /** The document and its bytes for somebody who may read it; throws not_found otherwise. */
    @Transactional
    public Handed hand(Actor actor, String id) {
        EvidenceFile file = readers.readable(actor, id).orElseThrow(() -> Problem.notFound("evidence"));
        events.publishEvent(new EvidenceEvent(file, "evidence.read", actor));
        return new Handed(file, store.read(file));
    }

    /** As above without watermark; throws not_found for whoever has no right to the original. */
    @Transactional
    public Handed original(Actor actor, String id) {
        EvidenceFile file = readers.readable(actor, id)
                .filter(found -> readers.originalFor(actor, found))
                .orElseThrow(() -> Problem.notFound("evidence"));
        events.publishEvent(new EvidenceEvent(file, "evidence.original_read", actor));
        return new Handed(file, store.read(file));
    }

    record Handed(EvidenceFile file, byte[] content) {}

    private static String name(String path) {
        String name = path == null ? "" : path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        boolean odd =
                name.isBlank() || name.length() > NAME_LIMIT || name.chars().anyMatch(Character::isISOControl);
        if (odd) {
            throw Problem.invalid("evidence.name", Map.of("max", NAME_LIMIT));
        }
        return name.strip();
    }
}

package org.shuzha.evidence;

import java.time.Clock;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Documents that the application makes, kept like those that people bring; and whether a document is still the one that came. */
@Service
public class GeneratedFiles {

    private final EvidenceMapper files;
    private final EvidenceStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GeneratedFiles(EvidenceMapper files, EvidenceStore store, ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a PDF under an id that may already stand on it. */
    @Transactional
    public void keep(String id, String organisationId, String matterId, String name, byte[] pdf) {
        EvidenceFile file = new EvidenceFile(
                id,
                organisationId,
                matterId,
                name,
                EvidenceType.PDF.mediaType(),
                pdf.length,
                Hashes.ALGORITHM,
                Hashes.hash(pdf),
                Actor.SYSTEM.personId(),
                clock.instant());
        files.insert(file);
        store.write(id, pdf);
        events.publishEvent(new EvidenceEvent(file, "evidence.generated", Actor.SYSTEM));
    }

    /** What is stored can be read and has the hash of the day it came. */
    public boolean intact(EvidenceFile file) {
        try {
            store.read(file);
            return true;
        } catch (Problem damaged) {
            return false;
        }
    }

    /** These bytes are the document, to the last one. */
    public boolean same(EvidenceFile file, byte[] content) {
        return Hashes.hash(content).equals(file.hash());
    }
}

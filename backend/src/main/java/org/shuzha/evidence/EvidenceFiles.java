package org.shuzha.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shuzha.identity.Directory;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.shuzha.shared.ReadGuard;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Uploaded documents as other capabilities need them. */
@Service
public class EvidenceFiles {

    private final EvidenceMapper files;
    private final List<ReadGuard> guards;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    EvidenceFiles(EvidenceMapper files, List<ReadGuard> guards, Directory directory, ApplicationEventPublisher events) {
        this.files = files;
        this.guards = guards;
        this.directory = directory;
        this.events = events;
    }

    /**
     * Ties the actor's own loose uploads to a matter; already tied to the same matter is fine. Throws invalid
     * {@code evidence.unknown} for anything else.
     */
    @Transactional
    public void attach(Actor actor, String matterId, Collection<String> ids) {
        for (String id : ids) {
            if (files.attach(id, matterId, actor.personId()) == 1) {
                EvidenceFile file = files.one(id).orElseThrow();
                events.publishEvent(new EvidenceEvent(file, "evidence.attached", actor));
            } else if (files.one(id)
                    .filter(file -> matterId.equals(file.matterId()))
                    .isEmpty()) {
                throw Problem.invalid("evidence.unknown", Map.of("id", id));
            }
        }
    }

    public List<EvidenceFile> ofMatter(String matterId) {
        return files.ofMatter(matterId);
    }

    /** Loose: its uploader. Tied to a matter: whoever may read the matter, or to whom it was sent. */
    public Optional<EvidenceFile> readable(Actor actor, String id) {
        return files.one(id)
                .filter(file -> file.matterId() == null
                        ? file.uploadedBy().equals(actor.personId())
                        : mayReadMatter(actor, file.matterId()) || mayRead("evidence", actor, id));
    }

    /** Without watermark: whoever brought it, and the auditors of its organisation, who compare it with the trail. */
    boolean originalFor(Actor actor, EvidenceFile file) {
        return file.uploadedBy().equals(actor.personId())
                || directory.appointmentsOf(actor.personId()).stream()
                        .anyMatch(one ->
                                one.post().watches() && one.organisationId().equals(file.organisationId()));
    }

    boolean mayReadMatter(Actor actor, String matterId) {
        return mayRead("matter", actor, matterId);
    }

    private boolean mayRead(String kind, Actor actor, String id) {
        return ReadGuard.anyOf(guards.stream(), kind, actor, id);
    }
}

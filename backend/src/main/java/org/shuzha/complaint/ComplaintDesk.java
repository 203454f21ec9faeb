package org.shuzha.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuzha.complaint.ComplaintEntry.Kind;
import org.shuzha.evidence.EvidenceFile;
import org.shuzha.evidence.MarkedCopies;
import org.shuzha.evidence.OutsideFiles;
import org.shuzha.inbox.MayDecide;
import org.shuzha.inbox.Parts;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A complaint as whoever handles it reads it: who holds a task of its matter, from the queue once claimed. Each reading is a
 * leaf; for everybody else it is not there.
 */
@Service
class ComplaintDesk {

    private static final String POOLED = "complaint-handler";

    /** A file of the complainant. */
    record StoryFile(String id, String name, long size) {}

    /** What either side said; {@code by} is the authority, null for the complainant. */
    record StoryEntry(
            Kind kind,
            Instant at,
            @Nullable String by,
            @Nullable String text,
            List<StoryFile> files) {}

    /** All but who complained. */
    record ComplaintStory(
            Instant filedAt,
            boolean named,
            @Nullable Instant withdrawnAt,
            Allegation allegation,
            List<StoryEntry> entries) {}

    private final ComplaintMapper mapper;
    private final ComplaintViews views;
    private final OutsideFiles files;
    private final Matters matters;
    private final MatterSteps steps;
    private final MayDecide mayDecide;
    private final Parts parts;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    ComplaintDesk(
            ComplaintMapper mapper,
            ComplaintViews views,
            OutsideFiles files,
            Matters matters,
            MatterSteps steps,
            MayDecide mayDecide,
            Parts parts,
            JsonMapper json,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.views = views;
        this.files = files;
        this.matters = matters;
        this.steps = steps;
        this.mayDecide = mayDecide;
        this.parts = parts;
        this.json = json;
        this.events = events;
    }

    /** Throws not_found for whoever holds no task of the matter. */
    @Transactional
    public ComplaintStory story(Actor actor, String matterId) {
        Complaint complaint = require(actor, matterId);
        List<ComplaintEntry> entries = mapper.entries(complaint.id());
        Map<String, List<StoryFile>> sent = mapper.files(complaint.id()).stream()
                .collect(Collectors.groupingBy(
                        ComplaintMapper.File::entryId, Collectors.mapping(this::sent, Collectors.toList())));
        publish(complaint, actor, "complaint.read", Map.of("complaint", complaint.id()));
        return new ComplaintStory(
                complaint.filedAt(),
                complaint.named(),
                complaint.withdrawnAt(),
                views.allegation(entries),
                entries.stream()
                        .map(entry -> entry(entry, sent.getOrDefault(entry.id(), List.of())))
                        .toList());
    }

    /** Who complained; throws not_found as above. */
    @Transactional
    public Complainant complainant(Actor actor, String matterId) {
        Complaint complaint = require(actor, matterId);
        publish(complaint, actor, "complaint.identity_read", Map.of("complaint", complaint.id()));
        return complainant(complaint);
    }

    /** A copy of one file, with the reader's name on it; throws not_found as above. */
    @Transactional
    public MarkedCopies.Copy file(Actor actor, String matterId, String fileId) {
        Complaint complaint = require(actor, matterId);
        boolean known = mapper.files(complaint.id()).stream()
                .anyMatch(file -> file.evidenceId().equals(fileId));
        if (!known) {
            throw Problem.notFound("matter");
        }
        EvidenceFile file = files.one(fileId);
        publish(complaint, actor, "complaint.file_read", Map.of("evidence", fileId));
        return files.copy(actor, file);
    }

    /** All unknown for an anonymous complaint. */
    Complainant complainant(Complaint complaint) {
        return mapper.identity(complaint.id())
                .map(words -> json.readValue(files.words(words), Complainant.class))
                .orElseGet(() -> new Complainant(null, null, null, null));
    }

    private Complaint require(Actor actor, String matterId) {
        return mapper.ofMatter(matterId)
                .filter(complaint -> holdsTask(actor, matters.get(matterId)))
                .orElseThrow(() -> Problem.notFound("matter"));
    }

    private boolean holdsTask(Actor actor, Matter matter) {
        return steps.openOf(List.of(matter.id())).getOrDefault(matter.id(), List.of()).stream()
                .filter(step -> mayDecide.find(actor, step).isPresent())
                .anyMatch(step -> holds(actor, matter, step));
    }

    /** Not as a stand-in either where the actor has a part that excludes this one, such as a post at the institution. */
    private boolean holds(Actor actor, Matter matter, MatterStep step) {
        String role = parts.role(matter, step);
        boolean held = step.claimedBy() == null
                ? !role.equals(POOLED)
                : step.claimedBy().equals(actor.personId());
        return held && !parts.conflicting(matter, role).contains(actor.personId());
    }

    private StoryFile sent(ComplaintMapper.File file) {
        EvidenceFile kept = files.one(file.evidenceId());
        return new StoryFile(kept.id(), kept.name(), kept.size());
    }

    private StoryEntry entry(ComplaintEntry entry, List<StoryFile> sent) {
        String by = entry.authorityId() == null ? null : views.name(entry.authorityId());
        return new StoryEntry(entry.kind(), entry.at(), by, views.words(entry), sent);
    }

    private void publish(Complaint complaint, Actor actor, String action, Map<String, Object> facts) {
        events.publishEvent(new ComplaintEvent(complaint.matterId(), action, actor, facts, Map.of()));
    }
}

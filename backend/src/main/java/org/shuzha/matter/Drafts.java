package org.shuzha.matter;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.shuzha.identity.Directory;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.shuzha.shared.RemovalGuard;
import org.shuzha.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Drafting a matter, changing its form and giving a draft up. */
@Service
@Transactional
class Drafts {

    private final MatterMapper mapper;
    private final Matters matters;
    private final UnsavedDrafts unsaved;
    private final Directory directory;
    private final List<RemovalGuard> guards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafts(
            MatterMapper mapper,
            Matters matters,
            UnsavedDrafts unsaved,
            Directory directory,
            List<RemovalGuard> guards,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.matters = matters;
        this.unsaved = unsaved;
        this.directory = directory;
        this.guards = guards;
        this.events = events;
        this.clock = clock;
    }

    /** Saves a new draft; whoever drafts must be one who may file. */
    Matter draft(Actor actor, String procedureKey, JsonNode form, Matter linked, String linkKind) {
        return insert(
                actor, unsaved.own(actor, procedureKey, form, linked, linkKind), Map.of("procedure", procedureKey));
    }

    /** Saves the draft that a running matter asks of its requester. */
    Matter call(Matter caller, String procedureKey, JsonNode form) {
        Matter draft = unsaved.called(caller, procedureKey, form);
        return insert(Actor.SYSTEM, draft, Map.of("procedure", procedureKey, "caller", caller.id()));
    }

    /** Saves the draft of what follows from a running matter, in the name of its requester. */
    Matter follow(Matter from, String procedureKey, JsonNode form) {
        Matter draft = unsaved.following(from, procedureKey, form);
        return insert(Actor.SYSTEM, draft, Map.of("procedure", procedureKey, "from", from.id()));
    }

    /** Saves what the system opens; it is filed in the same transaction. */
    Matter open(SystemFilings.Opening opening) {
        Map<String, Object> facts = Map.of("procedure", opening.procedure(), "occasion", opening.occasion());
        return insert(Actor.SYSTEM, unsaved.opened(opening), facts);
    }

    /** Saves what an authority's matter addresses to an institution; it is filed in the same transaction. */
    Matter address(Matter issuer, String institutionId, String procedureKey, JsonNode form) {
        Matter draft = unsaved.addressed(issuer, institutionId, procedureKey, form);
        return insert(Actor.SYSTEM, draft, Map.of("procedure", procedureKey, "issuer", issuer.organisationId()));
    }

    private Matter insert(Actor actor, Matter draft, Map<String, Object> facts) {
        mapper.insert(draft);
        if (!draft.addressed() && !draft.fromOutside()) {
            mapper.insertParticipant(draft.id(), draft.requesterId());
        }
        publish(draft.id(), "matter.drafted", actor, facts);
        return matters.get(draft.id());
    }

    /** Changes the form of a draft or returned matter; a stale revision is a conflict that names who was faster. */
    Matter save(Actor actor, String id, int revision, JsonNode form) {
        Matter matter = matters.lock(id);
        MatterPolicy.edit(matter).ifPresent(code -> {
            throw Problem.conflict(code, Map.of());
        });
        if (mapper.saveForm(
                        id,
                        revision,
                        UnsavedDrafts.title(form, matter.title()),
                        form,
                        actor.personId(),
                        clock.instant())
                == 0) {
            throw stale(matter);
        }
        publish(id, "matter.form_saved", actor, Map.of("revision", revision + 1));
        return matters.get(id);
    }

    /** Removes a draft; nothing that was ever submitted can be removed, least of all before its term. */
    void discard(Actor actor, String id) {
        Matter matter = matters.lock(id);
        List<String> needed = guards.stream()
                .filter(guard -> guard.kind().equals("matter"))
                .flatMap(guard -> guard.neededBy(id, Times.today(clock)).stream())
                .toList();
        if (!needed.isEmpty()) {
            throw Problem.conflict("matter.kept", Map.of("why", String.join("；", needed)));
        }
        if (matter.status() != MatterStatus.DRAFT) {
            throw Problem.conflict("matter.not_a_draft", Map.of());
        }
        if (matter.askedFor() && !matters.get(matter.linkedId()).ended()) {
            throw Problem.conflict(
                    "matter.linked_awaited",
                    Map.of("number", matters.get(matter.linkedId()).number()));
        }
        remove(actor, id);
    }

    /** Nothing keeps a draft but the matter that called it. */
    void remove(Actor actor, String draftId) {
        mapper.deleteParticipants(draftId);
        mapper.delete(draftId);
        publish(draftId, "matter.discarded", actor, Map.of());
    }

    Problem stale(Matter matter) {
        String who = directory.names(List.of(matter.updatedBy())).getOrDefault(matter.updatedBy(), "");
        return Problem.conflict(
                "matter.stale", Map.of("who", who, "when", matter.updatedAt().toString()));
    }

    private void publish(String id, String action, Actor actor, Map<String, Object> facts) {
        events.publishEvent(new MatterEvent(id, action, actor, facts));
    }
}

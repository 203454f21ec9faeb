package org.shuzha.matter;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shuzha.engine.Deployments;
import org.shuzha.identity.Directory;
import org.shuzha.procedure.Procedure;
import org.shuzha.procedure.Procedures;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.shuzha.shared.RemovalGuard;
import org.shuzha.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Drafts of matters and the life of a matter as other capabilities need it. */
@Service
@Transactional
public class Matters {

    /** Link of a matter to the ended one it was copied from. */
    static final String REFILED = "refiled";

    private static final int TITLE_LENGTH = 200;

    private final MatterMapper mapper;
    private final MatterLocks locks;
    private final Procedures procedures;
    private final Deployments deployments;
    private final Directory directory;
    private final List<RemovalGuard> guards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Matters(
            MatterMapper mapper,
            MatterLocks locks,
            Procedures procedures,
            Deployments deployments,
            Directory directory,
            List<RemovalGuard> guards,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.locks = locks;
        this.procedures = procedures;
        this.deployments = deployments;
        this.directory = directory;
        this.guards = guards;
        this.events = events;
        this.clock = clock;
    }

    /** Reads under the row lock that every change to a matter takes first, its caller's before. Throws not_found. */
    public Matter lock(String id) {
        return Optional.ofNullable(locks.take(id)).orElseThrow(() -> Problem.notFound("matter"));
    }

    /** Throws not_found. */
    public Matter get(String id) {
        return Optional.ofNullable(mapper.find(id)).orElseThrow(() -> Problem.notFound("matter"));
    }

    /** Matters by id; unknown ids are left out. */
    public Map<String, Matter> all(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : mapper.all(ids).stream().collect(Collectors.toMap(Matter::id, matter -> matter));
    }

    /** The organisation's matters of one procedure that are in use, the oldest first. */
    public List<Matter> inUse(String organisationId, String procedureKey) {
        return mapper.inUse(organisationId, procedureKey);
    }

    /** What a matter called, in the order it was drafted. */
    public List<Matter> calledBy(String callerId) {
        return mapper.calledBy(callerId);
    }

    /** Id of the organisation's matter with that number. */
    public Optional<String> numbered(String organisationId, String number) {
        return mapper.numbered(organisationId, number);
    }

    /** Opens the next review round and answers its number. */
    public int openRound(String id) {
        int round = get(id).round() + 1;
        mapper.setRound(id, round);
        publish(id, "matter.round_opened", Actor.SYSTEM, Map.of("round", round));
        return round;
    }

    public void setLevel(String id, int level, int approvalBody) {
        mapper.setLevel(id, level, approvalBody);
    }

    /** Saves a new draft; whoever drafts must be one who may file. */
    Matter draft(Actor actor, String procedureKey, JsonNode form, Matter linked, String linkKind) {
        return insert(actor, own(actor, procedureKey, form, linked, linkKind), Map.of("procedure", procedureKey));
    }

    /** Saves the draft that a running matter asks of its requester, whether or not that person may file such a one alone. */
    Matter call(Matter caller, String procedureKey, JsonNode form) {
        var procedure = procedures.get(deployments.current(), procedureKey);
        Matter draft = blank(
                caller.requesterId(),
                caller.organisationId(),
                caller.departmentId(),
                procedure,
                form,
                caller.id(),
                Matter.CALLED);
        return insert(Actor.SYSTEM, draft, Map.of("procedure", procedureKey, "caller", caller.id()));
    }

    /**
     * A draft that is not saved, for checking a form while it is being filled, linked like the actor's own matter {@code
     * savedAs}, which is null before the first save. Throws not_found.
     */
    public Matter imagine(Actor actor, String procedureKey, JsonNode form, String savedAs) {
        if (savedAs == null) {
            return own(actor, procedureKey, form, null, null);
        }
        Matter saved = get(savedAs);
        if (!saved.requesterId().equals(actor.personId())) {
            throw Problem.notFound("matter");
        }
        return blank(
                saved.requesterId(),
                saved.organisationId(),
                saved.departmentId(),
                procedures.get(deployments.current(), saved.procedureKey()),
                form,
                saved.linkedId(),
                saved.linkKind());
    }

    private Matter insert(Actor actor, Matter draft, Map<String, Object> facts) {
        mapper.insert(draft);
        mapper.insertParticipant(draft.id(), draft.requesterId());
        publish(draft.id(), "matter.drafted", actor, facts);
        return get(draft.id());
    }

    private Matter own(Actor actor, String procedureKey, JsonNode form, Matter linked, String linkKind) {
        var procedure = procedures.startable(actor, procedureKey);
        return blank(
                actor.personId(),
                directory.organisationOf(actor.personId()),
                directory.departmentOf(actor.personId()).orElse(null),
                procedure,
                form,
                linked == null ? null : linked.id(),
                linkKind);
    }

    private Matter blank(
            String requesterId,
            String organisationId,
            String departmentId,
            Procedure procedure,
            JsonNode form,
            String linkedId,
            String linkKind) {
        Instant now = clock.instant();
        return new Matter(
                Ids.next(),
                null,
                organisationId,
                procedure.key(),
                deployments.current(),
                directory.organisation(organisationId).profile(),
                MatterStatus.DRAFT,
                null,
                title(form, procedure.name().get("zh")),
                requesterId,
                departmentId,
                form,
                0,
                0,
                0,
                null,
                null,
                null,
                linkedId,
                linkKind,
                now,
                now,
                requesterId,
                null,
                null);
    }

    /** Changes the form of a draft or returned matter; a stale revision is a conflict that names who was faster. */
    Matter save(Actor actor, String id, int revision, JsonNode form) {
        Matter matter = lock(id);
        MatterPolicy.edit(matter).ifPresent(code -> {
            throw Problem.conflict(code, Map.of());
        });
        if (mapper.saveForm(id, revision, title(form, matter.title()), form, actor.personId(), clock.instant()) == 0) {
            throw stale(matter);
        }
        publish(id, "matter.form_saved", actor, Map.of("revision", revision + 1));
        return get(id);
    }

    /** Removes a draft; nothing that was ever submitted can be removed, least of all before its term. */
    void discard(Actor actor, String id) {
        Matter matter = lock(id);
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
        if (matter.called() && !get(matter.linkedId()).ended()) {
            throw Problem.conflict(
                    "matter.linked_awaited",
                    Map.of("number", get(matter.linkedId()).number()));
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

    private static String title(JsonNode form, String fallback) {
        if (!form.isObject()) {
            throw Problem.malformed("request.wrong_type", Map.of("path", "/form"));
        }
        String title = form.path("title").asString("").strip();
        String chosen = title.isEmpty() ? fallback : title;
        return chosen.substring(0, Math.min(TITLE_LENGTH, chosen.length()));
    }
}

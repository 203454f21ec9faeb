package org.shuzha.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.shuzha.calendar.WorkingDays;
import org.shuzha.decision.EffectiveScopes;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Organisation;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.matter.Scope;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** The course of a submission: addressed, sent, answered. One process instance is one submission. */
@Service
class Dispatches {

    static final String PROCESS = "authority-submission";

    private static final Set<String> SENDING = Set.of("dispatched", "supplemented");

    private final DispatchMapper mapper;
    private final Authorities authorities;
    private final Matters matters;
    private final MatterSteps steps;
    private final EffectiveScopes scopes;
    private final Directory directory;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dispatches(
            DispatchMapper mapper,
            Authorities authorities,
            Matters matters,
            MatterSteps steps,
            EffectiveScopes scopes,
            Directory directory,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.authorities = authorities;
        this.matters = matters;
        this.steps = steps;
        this.scopes = scopes;
        this.directory = directory;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    /** Looks the authority up, anew each time it is asked; empty while the register has none. */
    Optional<String> address(String matterId, String processInstanceId, String authority, String kind) {
        Organisation institution = directory.organisation(matters.get(matterId).organisationId());
        Sought sought = Sought.of(authority, institution);
        Optional<Organisation> found = authorities.find(sought);
        String line = found.map(Organisation::line).orElse(sought.lines().get(0));
        String authorityId = found.map(Organisation::id).orElse(null);
        DispatchState state = found.isPresent() ? DispatchState.ADDRESSED : DispatchState.NO_AUTHORITY;
        Dispatch known = mapper.ofInstance(processInstanceId);
        String id = known == null ? Ids.next() : known.id();
        if (known == null) {
            mapper.insert(new DispatchMapper.Address(
                    id,
                    matterId,
                    processInstanceId,
                    institution.id(),
                    authority,
                    kind,
                    line,
                    sought.level(),
                    sought.territory(),
                    state,
                    clock.instant()));
        }
        mapper.address(id, line, authorityId, state);
        publish(
                matterId,
                found.isPresent() ? "submission.addressed" : "submission.authority_missing",
                Map.of(
                        "dispatch",
                        id,
                        "authority",
                        authority,
                        "kind",
                        kind,
                        "level",
                        sought.level(),
                        "territory",
                        sought.territory(),
                        "organisation",
                        authorityId == null ? "" : authorityId));
        return found.map(Organisation::id);
    }

    /** Whether the authority signs in, and when its reply is due. */
    record Sent(boolean onPlatform, Instant dueAt) {}

    /** Sends what the clerk filled in last, with a summary of the matter as it stands. */
    Sent send(String matterId, String processInstanceId, String sla, String slaKind) {
        Dispatch dispatch = mapper.ofInstance(processInstanceId);
        MatterStep step = lastSending(matterId, processInstanceId);
        Instant now = clock.instant();
        Instant dueAt = workingDays.due(now, sla);
        boolean onPlatform = authorities.signsIn(dispatch.authorityId());
        var sending =
                new DispatchMapper.Sending(dispatch.id(), onPlatform, step.form(), now, step.actorId(), dueAt, slaKind);
        mapper.send(sending, snapshot(matters.get(matterId)));
        Set<String> added = documents(step);
        mapper.documents(Set.of(dispatch.id())).forEach(known -> added.remove(known.evidenceId()));
        added.forEach(file -> mapper.insertDocument(new DispatchMapper.Document(dispatch.id(), file, now)));
        publish(
                matterId,
                "submission.sent",
                Map.of("dispatch", dispatch.id(), "onPlatform", onPlatform, "documents", added));
        return new Sent(onPlatform, dueAt);
    }

    /** The reply that was recorded and confirmed by somebody else. */
    String confirmedAnswer(String processInstanceId) {
        Dispatch dispatch = mapper.ofInstance(processInstanceId);
        if (dispatch.confirmedBy() == null || dispatch.confirmedBy().equals(dispatch.enteredBy())) {
            throw new IllegalStateException("reply without a second person on dispatch " + dispatch.id());
        }
        return dispatch.answer();
    }

    /** What the authority, or the clerk for it, said last. */
    void reply(Dispatch dispatch, String answer, JsonNode reply, String enteredBy) {
        mapper.reply(dispatch.id(), answer, reply, enteredBy);
        if (dispatch.onPlatform()) {
            waitFor(dispatch, answer);
        }
        publish(dispatch.matterId(), "submission.replied", Map.of("dispatch", dispatch.id(), "answer", answer));
    }

    void confirm(Dispatch dispatch, String confirmedBy) {
        mapper.confirm(dispatch.id(), confirmedBy);
        waitFor(dispatch, dispatch.answer());
        publish(dispatch.matterId(), "submission.reply_confirmed", Map.of("dispatch", dispatch.id()));
    }

    void close(String processInstanceId) {
        end(mapper.ofInstance(processInstanceId), DispatchState.ANSWERED, "submission.answered");
    }

    /** The course that asked has ended otherwise: the authority has nothing left to answer. */
    void withdraw(String processInstanceId) {
        Dispatch dispatch = mapper.ofInstance(processInstanceId);
        if (dispatch != null && dispatch.endedAt() == null) {
            end(dispatch, DispatchState.WITHDRAWN, "submission.withdrawn");
        }
    }

    private void end(Dispatch dispatch, DispatchState state, String action) {
        mapper.setState(dispatch.id(), state, clock.instant());
        publish(dispatch.matterId(), action, Map.of("dispatch", dispatch.id()));
    }

    private void waitFor(Dispatch dispatch, String answer) {
        if (answer.equals("supplement")) {
            mapper.setState(dispatch.id(), DispatchState.SUPPLEMENT, null);
        }
    }

    private MatterStep lastSending(String matterId, String processInstanceId) {
        return steps.ofMatter(matterId).stream()
                .filter(step -> step.done() && step.processInstanceId().equals(processInstanceId))
                .filter(step -> SENDING.contains(step.opinion()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private DispatchMapper.Snapshot snapshot(Matter matter) {
        Scope scope = scopes.of(matter);
        return new DispatchMapper.Snapshot(
                matter.number(),
                matter.title(),
                matter.procedureKey(),
                matter.deploymentId(),
                matter.level(),
                scope.assets().size(),
                scope.persons(),
                scope.maxRows());
    }

    private static Set<String> documents(MatterStep step) {
        return StreamSupport.stream(step.form().path("attachments").spliterator(), false)
                .map(id -> id.asString(""))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void publish(String matterId, String action, Map<String, Object> facts) {
        events.publishEvent(new DispatchEvent(matterId, action, Actor.SYSTEM, facts));
    }
}

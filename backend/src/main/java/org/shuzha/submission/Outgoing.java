package org.shuzha.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.shuzha.calendar.WorkingDays;
import org.shuzha.decision.EffectiveScopes;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.matter.Scope;
import org.shuzha.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What goes to an authority: the summary of the matter, the clerk's letter, the chosen documents. */
@Component
class Outgoing {

    private static final Set<String> SENDING = Set.of("dispatched", "supplemented");

    private final DispatchMapper mapper;
    private final Authorities authorities;
    private final Matters matters;
    private final MatterSteps steps;
    private final EffectiveScopes scopes;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outgoing(
            DispatchMapper mapper,
            Authorities authorities,
            Matters matters,
            MatterSteps steps,
            EffectiveScopes scopes,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.authorities = authorities;
        this.matters = matters;
        this.steps = steps;
        this.scopes = scopes;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the authority signs in, and when its reply is due. */
    record Sent(boolean onPlatform, Instant dueAt) {}

    private record Letter(JsonNode form, String sentBy, Set<String> documents) {}

    /** Sends what the clerk filled in last, with a summary of the matter as it stands. */
    Sent send(String matterId, String processInstanceId, String sla, String slaKind) {
        Dispatch dispatch = mapper.ofInstance(processInstanceId);
        Letter letter = SubmissionKind.of(dispatch.kind()) == SubmissionKind.COPY
                ? passedOn(matterId)
                : lastSending(matterId, processInstanceId);
        Instant now = clock.instant();
        Instant dueAt = workingDays.due(now, sla);
        boolean onPlatform = authorities.signsIn(dispatch.authorityId());
        var sending = new DispatchMapper.Sending(
                dispatch.id(), onPlatform, letter.form(), now, letter.sentBy(), dueAt, slaKind);
        mapper.send(sending, snapshot(matters.get(matterId)));
        Set<String> added = letter.documents();
        mapper.documents(Set.of(dispatch.id())).forEach(known -> added.remove(known.evidenceId()));
        added.forEach(file -> mapper.insertDocument(new DispatchMapper.Document(dispatch.id(), file, now)));
        Map<String, Object> facts = Map.of("dispatch", dispatch.id(), "onPlatform", onPlatform, "documents", added);
        events.publishEvent(new DispatchEvent(matterId, "submission.sent", Actor.SYSTEM, facts));
        return new Sent(onPlatform, dueAt);
    }

    /** What the local authority was sent last and reported upward (A24.2, A25.2), with every document of it. */
    private Letter passedOn(String matterId) {
        Dispatch source = mapper.ofMatter(matterId).stream()
                .filter(one -> SubmissionKind.of(one.kind()).upward() && one.endedAt() != null)
                .reduce((earlier, later) -> later.endedAt().isBefore(earlier.endedAt()) ? earlier : later)
                .orElseThrow();
        Set<String> documents = mapper.documents(Set.of(source.id())).stream()
                .map(DispatchMapper.Document::evidenceId)
                .collect(Collectors.toCollection(HashSet::new));
        return new Letter(source.letter(), source.sentBy(), documents);
    }

    private Letter lastSending(String matterId, String processInstanceId) {
        return steps.ofMatter(matterId).stream()
                .filter(step -> step.done() && step.processInstanceId().equals(processInstanceId))
                .filter(step -> SENDING.contains(step.opinion()))
                .reduce((earlier, later) -> later)
                .map(step -> new Letter(step.form(), step.actorId(), documents(step)))
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
}

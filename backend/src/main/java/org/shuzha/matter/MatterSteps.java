package org.shuzha.matter;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Page;
import org.springframework.stereotype.Service;

/** The steps of matters as people see them, and who was found competent for each. */
@Service
public class MatterSteps {

    /** The fact of a branch that is about one of the institutions an authority addresses. */
    public static final String INSTITUTION = "institution";

    private static final int MOST_DUE = 200;

    private final MatterStepMapper mapper;
    private final MatterMapper matters;
    private final StepCandidateMapper candidates;
    private final Clock clock;

    MatterSteps(MatterStepMapper mapper, MatterMapper matters, StepCandidateMapper candidates, Clock clock) {
        this.mapper = mapper;
        this.matters = matters;
        this.candidates = candidates;
        this.clock = clock;
    }

    /** Null when there is no such step. */
    public MatterStep find(String id) {
        return mapper.find(id);
    }

    /** Those of the steps that exist, in the order asked for. */
    public List<MatterStep> all(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = mapper.all(ids).stream().collect(Collectors.toMap(MatterStep::id, step -> step));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Who did what so far; without the words and forms, for the many questions after four eyes. */
    public List<TakenPart> taken(String matterId) {
        return mapper.taken(matterId);
    }

    public List<MatterStep> ofMatter(String matterId) {
        return mapper.ofMatter(matterId);
    }

    /** The step that was decided last. */
    public Optional<MatterStep> latest(String matterId) {
        return latest(matterId, step -> true);
    }

    /** The step that was decided last with this field in its form. */
    public Optional<MatterStep> latestStating(String matterId, String field) {
        return latest(matterId, step -> step.form() != null && step.form().has(field));
    }

    /** The step that was decided last with one of these opinions. */
    public Optional<MatterStep> latestWith(String matterId, Collection<String> opinions) {
        return latest(matterId, step -> opinions.contains(step.opinion()));
    }

    /** Of these the one about this institution, or about the matter itself; of all where the institution is null. */
    public Optional<MatterStep> latestWith(String matterId, String institutionId, Collection<String> opinions) {
        return latest(matterId, step -> opinions.contains(step.opinion()) && step.about(institutionId));
    }

    private Optional<MatterStep> latest(String matterId, Predicate<MatterStep> like) {
        return ofMatter(matterId).stream()
                .filter(step -> step.done() && like.test(step))
                .reduce((earlier, later) -> later.endedAt().isBefore(earlier.endedAt()) ? earlier : later);
    }

    public Map<String, List<MatterStep>> openOf(List<String> matterIds) {
        return matterIds.isEmpty()
                ? Map.of()
                : mapper.openOf(matterIds).stream().collect(Collectors.groupingBy(MatterStep::matterId));
    }

    /** Open steps that are due before the moment, by id, at most 200 after this id. */
    public List<MatterStep> openDue(Instant before, String after) {
        return mapper.openDue(before, after, MOST_DUE);
    }

    public void open(MatterStep step, Collection<Candidate> competent) {
        mapper.insert(step);
        record(step, competent);
    }

    /** Records people found competent later, e.g. after an appointment; they become participants of the matter. */
    public void record(MatterStep step, Collection<Candidate> competent) {
        for (Candidate candidate : competent) {
            candidates.insert(step.id(), candidate.personId(), candidate.appointmentId());
            participate(step, candidate.personId());
        }
        mapper.setUnresolved(step.id(), competent.isEmpty());
    }

    /** Records these people instead of those before; what stood there stays on the trail. */
    public void replace(MatterStep step, Collection<Candidate> competent) {
        candidates.remove(step.id());
        record(step, competent);
    }

    /** Appointments by which somebody was found competent for an open step. */
    public List<String> openAppointments() {
        return candidates.openAppointments();
    }

    /** Ids of open steps for which somebody was found competent by one of these appointments, matter by matter. */
    public List<String> openWith(Collection<String> appointmentIds) {
        return appointmentIds.isEmpty() ? List.of() : candidates.openWith(appointmentIds);
    }

    /** People asked as such, not by an appointment, in open steps. */
    public List<String> openSelves() {
        return candidates.openSelves();
    }

    /** Ids of open steps that ask one of these people as such, matter by matter. */
    public List<String> openAsking(Collection<String> personIds) {
        return personIds.isEmpty() ? List.of() : candidates.openAsking(personIds);
    }

    public List<Candidate> candidates(String stepId) {
        return candidates(List.of(stepId)).getOrDefault(stepId, List.of());
    }

    /** The competent people by step id; a step without any is left out. */
    public Map<String, List<Candidate>> candidates(Collection<String> stepIds) {
        return stepIds.isEmpty()
                ? Map.of()
                : candidates.of(stepIds).stream()
                        .collect(Collectors.groupingBy(
                                StepCandidateMapper.Row::stepId,
                                Collectors.mapping(StepCandidateMapper.Row::candidate, Collectors.toList())));
    }

    public void complete(MatterStep step) {
        mapper.complete(step);
        participate(step, step.actorId());
    }

    public boolean cancel(String id) {
        return mapper.cancel(id, clock.instant()) > 0;
    }

    /** Open steps whose time limit is of this kind are due at another moment. */
    public void moveDue(String matterId, String kind, Instant dueAt) {
        mapper.moveDue(matterId, kind, dueAt);
    }

    /** {@code personId} null releases. */
    public void claim(String id, String personId) {
        mapper.claim(id, personId, personId == null ? null : clock.instant());
    }

    /** Ids of open steps that nobody may decide, matter by matter. */
    public List<String> openWithout() {
        return mapper.unresolved();
    }

    /** What a person decided, latest first. */
    public Page<MatterStep> doneBy(String actorId, Cursor after) {
        Instant before = after == null ? null : Instant.parse(after.sort());
        var rows = mapper.doneBy(actorId, before, after == null ? null : after.id(), Page.SIZE + 1);
        return Page.of(rows, Page.SIZE, step -> new Cursor(step.endedAt().toString(), step.id()));
    }

    /** People of an authority take no part: they read what was sent to them, not the matter (A6.2). */
    private void participate(MatterStep step, String personId) {
        if (!step.outside() && matters.countParticipant(step.matterId(), List.of(personId)) == 0) {
            matters.insertParticipant(step.matterId(), personId);
        }
    }
}

package org.shuzha.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuzha.identity.Appointment;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Substitution;
import org.shuzha.matter.Candidate;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * May this person decide this task now: recorded on it, or today's substitute of one who is; and the appointment the
 * competence came from is valid today.
 */
@Component
public class MayDecide {

    /** In whose name the actor decides: own (actingForId null) or the absent person's, and by which appointment. */
    public record Mandate(String actingForId, String appointmentId) {}

    private final MatterSteps steps;
    private final Directory directory;

    MayDecide(MatterSteps steps, Directory directory) {
        this.steps = steps;
        this.directory = directory;
    }

    /** Throws not_found: a task of somebody else and a task that is not there are the same answer. */
    public Mandate require(Actor actor, MatterStep step) {
        return find(actor, step).orElseThrow(() -> Problem.notFound("task"));
    }

    public Optional<Mandate> find(Actor actor, MatterStep step) {
        return Optional.ofNullable(find(actor, List.of(step)).get(step.id()));
    }

    /** The actor's mandates by task id; a task the actor may not decide is left out. */
    public Map<String, Mandate> find(Actor actor, Collection<MatterStep> tasks) {
        Map<String, List<Candidate>> recorded =
                steps.candidates(tasks.stream().map(MatterStep::id).toList());
        Set<String> absent = directory.representedBy(actor.personId()).stream()
                .map(Substitution::absentId)
                .collect(Collectors.toSet());
        Set<String> valid = validAppointments(actor, absent);
        var mandates = new HashMap<String, Mandate>();
        recorded.forEach((task, candidates) ->
                mandate(actor, absent, valid, candidates).ifPresent(mandate -> mandates.put(task, mandate)));
        return mandates;
    }

    private Set<String> validAppointments(Actor actor, Set<String> absent) {
        var people = new HashSet<>(absent);
        people.add(actor.personId());
        return directory.appointmentsOf(people).stream().map(Appointment::id).collect(Collectors.toSet());
    }

    /** The own mandate before that of somebody absent; what is asked of the person himself nobody stands in for. */
    private static Optional<Mandate> mandate(
            Actor actor, Set<String> absent, Set<String> valid, List<Candidate> recorded) {
        var competent = recorded.stream()
                .filter(candidate -> candidate.appointmentId() == null || valid.contains(candidate.appointmentId()))
                .toList();
        var own = competent.stream()
                .filter(candidate -> candidate.personId().equals(actor.personId()))
                .map(candidate -> new Mandate(null, candidate.appointmentId()))
                .findFirst();
        return own.isPresent()
                ? own
                : competent.stream()
                        .filter(candidate -> candidate.appointmentId() != null && absent.contains(candidate.personId()))
                        .map(candidate -> new Mandate(candidate.personId(), candidate.appointmentId()))
                        .findFirst();
    }
}

package org.shuzha.inbox;

import java.util.List;
import java.util.Optional;
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
        List<Candidate> recorded = steps.candidates(step.id());
        var own = recorded.stream()
                .filter(candidate -> candidate.personId().equals(actor.personId()))
                .filter(this::stillAppointed)
                .map(candidate -> new Mandate(null, candidate.appointmentId()))
                .findFirst();
        return own.isPresent() ? own : substituting(actor, recorded);
    }

    private Optional<Mandate> substituting(Actor actor, List<Candidate> recorded) {
        var absent = directory.representedBy(actor.personId()).stream()
                .map(Substitution::absentId)
                .toList();
        return recorded.stream()
                .filter(candidate -> candidate.appointmentId() != null && absent.contains(candidate.personId()))
                .filter(this::stillAppointed)
                .map(candidate -> new Mandate(candidate.personId(), candidate.appointmentId()))
                .findFirst();
    }

    private boolean stillAppointed(Candidate candidate) {
        return candidate.appointmentId() == null
                || directory.appointmentsOf(candidate.personId()).stream()
                        .map(Appointment::id)
                        .anyMatch(candidate.appointmentId()::equals);
    }
}

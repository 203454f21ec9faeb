package org.shuzha.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.shuzha.engine.ProcessModels;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Candidate;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open tasks follow the appointments: where somebody recorded has left the post the role is resolved anew, queues take in
 * who came later, and what nobody may decide waits visibly until somebody may. Each change is on the trail, so whoever
 * decides was recorded before deciding; earlier parts in the matter count against newcomers as against everybody.
 */
@Service
class Reassignment {

    private final Matters matters;
    private final MatterSteps steps;
    private final Roles roles;
    private final MayDecide mayDecide;
    private final Projection projection;
    private final InboxMapper inbox;
    private final ProcessModels models;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    Reassignment(
            Matters matters,
            MatterSteps steps,
            Roles roles,
            MayDecide mayDecide,
            Projection projection,
            InboxMapper inbox,
            ProcessModels models,
            Directory directory,
            ApplicationEventPublisher events) {
        this.matters = matters;
        this.steps = steps;
        this.roles = roles;
        this.mayDecide = mayDecide;
        this.projection = projection;
        this.inbox = inbox;
        this.models = models;
        this.directory = directory;
        this.events = events;
    }

    /** Open tasks that may have to find other people, by the order in which their matters are locked. */
    Set<String> due() {
        Set<String> due = new LinkedHashSet<>(steps.openWithout());
        due.addAll(steps.openWith(directory.endedAppointments(steps.openAppointments())));
        due.addAll(steps.openAsking(directory.left(steps.openSelves())));
        roles.pools().forEach(pool -> due.addAll(missing(pool)));
        return due;
    }

    /** Tasks in the queue of these people that do not reach all of them. */
    private List<String> missing(List<Candidate> pool) {
        return inbox.pooledWithout(
                pool.stream().map(one -> CandidateKey.pool(one.appointmentId())).toList(), pool.size());
    }

    /** As {@link #follow(String)}, for the tasks of one organisation only. */
    void follow(String stepId, String organisationId) {
        MatterStep step = steps.find(stepId);
        if (step != null && matters.get(step.matterId()).organisationId().equals(organisationId)) {
            follow(stepId);
        }
    }

    /** Looks at one open task under the lock of its matter; leaves it alone when the right people have it. */
    @Transactional
    public void follow(String stepId) {
        MatterStep known = steps.find(stepId);
        if (known == null || !known.open()) {
            return;
        }
        Matter matter = matters.lock(known.matterId());
        MatterStep step = steps.find(stepId);
        List<Candidate> recorded = steps.candidates(stepId);
        Set<Candidate> lost = lost(recorded);
        if (!step.open() || !step.unresolved() && lost.isEmpty() && !pooled(stepId)) {
            return;
        }
        Competence competence = succeeded(resolve(matter, step), lost);
        if (!Set.copyOf(competence.people()).equals(Set.copyOf(recorded))) {
            rewrite(matter, step, competence, lost);
        }
    }

    private Competence resolve(Matter matter, MatterStep step) {
        String role = models.element(matter.deploymentId(), step.process(), step.element())
                .property("role");
        return roles.resolve(matter, role, step);
    }

    /** Recorded people whose appointment no longer holds, and requesters who have left. */
    private Set<Candidate> lost(List<Candidate> recorded) {
        Set<String> ended = directory.endedAppointments(recorded.stream()
                .map(Candidate::appointmentId)
                .filter(Objects::nonNull)
                .toList());
        Set<String> left =
                directory.left(recorded.stream().map(Candidate::personId).toList());
        Set<Candidate> lost = new LinkedHashSet<>(recorded);
        lost.removeIf(one ->
                one.appointmentId() == null ? !left.contains(one.personId()) : !ended.contains(one.appointmentId()));
        return lost;
    }

    private boolean pooled(String stepId) {
        return inbox.pooledTask(stepId);
    }

    /** A named successor goes first, but only where the role finds that person: nobody is mandated by being named. */
    private Competence succeeded(Competence found, Set<Candidate> lost) {
        if (found.pool() != null) {
            return found;
        }
        List<String> named = lost.stream()
                .filter(one -> one.appointmentId() != null)
                .map(one -> directory.successor(one.appointmentId()))
                .flatMap(Optional::stream)
                .toList();
        List<Candidate> successors = found.people().stream()
                .filter(one -> named.contains(one.personId()))
                .toList();
        return successors.isEmpty() ? found : new Competence(successors, null);
    }

    private void rewrite(Matter matter, MatterStep step, Competence competence, Set<Candidate> lost) {
        steps.replace(step, competence.people());
        String claimedBy = step.claimedBy();
        Optional<MayDecide.Mandate> mandate =
                claimedBy == null ? Optional.empty() : mayDecide.find(new Actor(claimedBy, "", ""), step);
        String kept = mandate.isPresent() ? claimedBy : null;
        if (claimedBy != null && kept == null) {
            steps.claim(step.id(), null);
        }
        inbox.remove(step.id());
        projection.write(matter, step, competence, kept);
        if (kept != null) {
            inbox.insertKey(step.id(), CandidateKey.claim(kept, mandate.get().appointmentId()));
        }
        publish(step, competence, lost, claimedBy != null && kept == null ? claimedBy : null);
    }

    private void publish(MatterStep step, Competence competence, Set<Candidate> lost, String released) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("task", step.id());
        facts.put("element", step.element());
        facts.put("round", step.round());
        facts.put("basis", "personnel.changed");
        facts.put("competent", people(competence.people()));
        facts.put("lost", people(lost));
        if (released != null) {
            facts.put("released", released);
        }
        events.publishEvent(new TaskEvent(step.matterId(), "task.resolved_again", Actor.SYSTEM, facts));
    }

    private static List<String> people(Iterable<Candidate> candidates) {
        List<String> people = new ArrayList<>();
        candidates.forEach(one -> people.add(one.personId()));
        return people;
    }
}

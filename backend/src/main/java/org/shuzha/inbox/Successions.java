package org.shuzha.inbox;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuzha.identity.Appointment;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Person;
import org.shuzha.identity.Post;
import org.shuzha.matter.Candidate;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.matter.Requesters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A matter whose requester has left waits until the security administrator, or the head of the requester's department,
 * names somebody of that department. Whoever reviews, approves or executes the matter cannot be named (A13.2). What the
 * system opened asks nothing of its requester and waits for nobody.
 */
@Service
@Transactional
class Successions {

    private final Matters matters;
    private final MatterSteps steps;
    private final Requesters requesters;
    private final Parts parts;
    private final Reassignment reassignment;
    private final Directory directory;

    Successions(
            Matters matters,
            MatterSteps steps,
            Requesters requesters,
            Parts parts,
            Reassignment reassignment,
            Directory directory) {
        this.matters = matters;
        this.steps = steps;
        this.requesters = requesters;
        this.parts = parts;
        this.reassignment = reassignment;
        this.directory = directory;
    }

    /** What waits for a successor that the actor may name. */
    List<Matter> waiting(Actor actor) {
        return directory.appointmentsOf(actor.personId()).stream()
                .map(Appointment::organisationId)
                .distinct()
                .flatMap(organisation -> requesters.withoutRequester(organisation).stream())
                .filter(matter -> settles(actor, matter))
                .toList();
    }

    /**
     * Throws not_found for a matter that does not wait for this actor, forbidden {@code succession.self}, invalid {@code
     * succession.department} and conflict {@code succession.part}.
     */
    void name(Actor actor, String matterId, String successorId, String reason) {
        if (!settles(actor, matters.get(matterId))) {
            throw Problem.notFound("matter");
        }
        Matter matter = matters.lock(matterId);
        if (!settles(actor, matter)) {
            throw Problem.notFound("matter");
        }
        check(actor, matter, successorId);
        requesters.succeed(actor, matter, successorId, reason);
        open(matter).forEach(step -> reassignment.follow(step.id()));
    }

    private void check(Actor actor, Matter matter, String successorId) {
        if (successorId.equals(actor.personId())) {
            throw Problem.forbidden("succession.self", Map.of());
        }
        boolean colleague = directory.appointmentsOf(successorId).stream()
                .anyMatch(one -> one.organisationId().equals(matter.organisationId())
                        && Objects.equals(one.departmentId(), matter.departmentId()));
        if (!colleague) {
            throw Problem.invalid("succession.department", Map.of());
        }
        if (taken(matter).contains(successorId)) {
            throw Problem.conflict("succession.part", Map.of());
        }
    }

    /** Who has played another part, and who is asked to at this moment. */
    private Set<String> taken(Matter matter) {
        var taken = new HashSet<>(parts.conflicting(matter, "requester"));
        List<String> asked = open(matter).stream()
                .filter(step -> Part.of(parts.role(matter, step)).conflictsWith(Part.STARTER))
                .map(MatterStep::id)
                .toList();
        steps.candidates(asked).values().stream()
                .flatMap(List::stream)
                .map(Candidate::personId)
                .forEach(taken::add);
        return taken;
    }

    private List<MatterStep> open(Matter matter) {
        return steps.openOf(List.of(matter.id())).getOrDefault(matter.id(), List.of());
    }

    private boolean settles(Actor actor, Matter matter) {
        boolean running = matter.number() != null && matter.endedAt() == null && !matter.opened();
        Optional<Person> requester = directory.person(matter.requesterId());
        return running && requester.filter(Person::active).isEmpty() && inCharge(actor, matter);
    }

    private boolean inCharge(Actor actor, Matter matter) {
        Set<Post> posts = directory.appointmentsOf(actor.personId()).stream()
                .filter(one -> one.organisationId().equals(matter.organisationId()))
                .filter(one ->
                        one.post() != Post.DEPARTMENT_HEAD || Objects.equals(one.departmentId(), matter.departmentId()))
                .map(Appointment::post)
                .collect(Collectors.toSet());
        return posts.contains(Post.SECURITY_ADMINISTRATOR) || posts.contains(Post.DEPARTMENT_HEAD);
    }
}

package org.shuzha.submission;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shuzha.identity.Announcement;
import org.shuzha.identity.Appointment;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Post;
import org.shuzha.matter.Candidate;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.procedure.Procedures;
import org.shuzha.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells an institution that its authority waits or has answered: whoever is asked there now, and its leaders. */
@Component
class Reminders {

    private final MatterSteps steps;
    private final Directory directory;
    private final Procedures procedures;
    private final ApplicationEventPublisher events;

    Reminders(MatterSteps steps, Directory directory, Procedures procedures, ApplicationEventPublisher events) {
        this.steps = steps;
        this.directory = directory;
        this.procedures = procedures;
        this.events = events;
    }

    void tell(Addressed addressed, Matter matter) {
        tell(addressed, matter, "submission.reminded", String.valueOf(addressed.reminders() + 1), people(matter));
    }

    /** That the authority answered, to those as well who had a part so far; what it said stands in their matter. */
    void answered(Addressed addressed, Matter matter, Said said) {
        var people = people(matter);
        steps.taken(matter.id()).forEach(taken -> people.add(taken.actorId()));
        people.removeAll(directory.left(people));
        tell(addressed, matter, "submission.answered", said.id(), people);
    }

    private void tell(Addressed addressed, Matter matter, String key, String once, Set<String> people) {
        var args = new HashMap<String, Object>();
        args.put("authority", directory.organisation(addressed.authorityId()).name());
        args.put(
                "procedure",
                procedures.get(matter.deploymentId(), matter.procedureKey()).name());
        args.put("number", matter.number());
        args.put("due", addressed.dueAt().atZone(Times.ZONE).toLocalDate().toString());
        events.publishEvent(new Announcement(
                "addressed:" + addressed.id() + ":" + once, people, key, args, "matter", matter.id(), true));
    }

    private Set<String> people(Matter matter) {
        var people = new LinkedHashSet<String>();
        List<MatterStep> open = steps.openOf(List.of(matter.id())).getOrDefault(matter.id(), List.of());
        steps.candidates(open.stream().map(MatterStep::id).toList()).values().stream()
                .flatMap(Collection::stream)
                .map(Candidate::personId)
                .forEach(people::add);
        Stream.of(Post.LEADER_IN_CHARGE, Post.PRINCIPAL)
                .flatMap(post -> directory.holders(post, matter.organisationId(), null).stream())
                .map(Appointment::personId)
                .forEach(people::add);
        people.removeAll(directory.left(people));
        return people;
    }
}

package org.shuzha.notice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuzha.identity.Appointment;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Post;
import org.shuzha.identity.Substitution;
import org.shuzha.matter.Candidate;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.springframework.stereotype.Component;

/** Whom a notice about a task is for. */
@Component
class NoticePeople {

    private final MatterSteps steps;
    private final Directory directory;

    NoticePeople(MatterSteps steps, Directory directory) {
        this.steps = steps;
        this.directory = directory;
    }

    /** Whoever has claimed the task; else all who may decide it today, for themselves or for somebody absent. */
    Set<String> asked(MatterStep step) {
        if (step.claimedBy() != null) {
            return Set.of(step.claimedBy());
        }
        List<Candidate> recorded = steps.candidates(step.id());
        Set<String> ended = directory.endedAppointments(recorded.stream()
                .map(Candidate::appointmentId)
                .filter(Objects::nonNull)
                .toList());
        Set<String> people = new LinkedHashSet<>();
        recorded.stream()
                .filter(one -> one.appointmentId() == null || !ended.contains(one.appointmentId()))
                .forEach(one -> {
                    people.add(one.personId());
                    if (one.appointmentId() != null) {
                        directory.substitutesOf(one.personId()).stream()
                                .map(Substitution::substituteId)
                                .forEach(people::add);
                    }
                });
        people.removeAll(directory.left(people));
        return people;
    }

    /** Their names, for whoever presses for a task that is late. */
    List<String> askedByName(MatterStep step) {
        return directory.names(asked(step)).values().stream().sorted().toList();
    }

    /** Who holds the post today where the task is to be done: at the institution, or at the authority it asks. */
    Set<String> holders(Post post, Matter matter, MatterStep step) {
        String organisation = step.outside() ? step.authorityId() : matter.organisationId();
        return directory.holders(post, organisation, null).stream()
                .map(Appointment::personId)
                .collect(Collectors.toSet());
    }
}

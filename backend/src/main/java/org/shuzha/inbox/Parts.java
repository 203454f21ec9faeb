package org.shuzha.inbox;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuzha.engine.ProcessModels;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.matter.Requesters;
import org.shuzha.matter.TakenPart;
import org.springframework.stereotype.Component;

/**
 * Who has played which part in a matter so far; under a substitution both names have. Who reviewed or approved the matter
 * that called it has done so here too, since what they said may hold for both; who had any part in the matter that addressed
 * it to the institution was the authority.
 */
@Component
public class Parts {

    private static final Set<Part> CARRIED = EnumSet.of(Part.REVIEWER, Part.APPROVER);

    private final Matters matters;
    private final MatterSteps steps;
    private final ProcessModels models;
    private final Requesters requesters;
    private final Directory directory;

    Parts(Matters matters, MatterSteps steps, ProcessModels models, Requesters requesters, Directory directory) {
        this.matters = matters;
        this.steps = steps;
        this.models = models;
        this.requesters = requesters;
        this.directory = directory;
    }

    /** People by part, the requester and whoever was it before as starters included, and whom the matter is about. */
    public Map<Part, Set<String>> of(Matter matter) {
        var people = new EnumMap<Part, Set<String>>(Part.class);
        people.computeIfAbsent(Part.STARTER, part -> new HashSet<>()).addAll(requesters.ever(matter));
        people.put(Part.SUBJECT, subjects(matter));
        if (matter.called()) {
            var caller = of(matters.get(matter.linkedId()));
            caller.keySet().retainAll(CARRIED);
            people.putAll(caller);
        }
        if (matter.addressed()) {
            var issuers = of(matters.get(matter.linkedId()));
            issuers.remove(Part.SUBJECT);
            people.put(
                    Part.AUTHORITY,
                    issuers.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        }
        for (TakenPart taken : steps.taken(matter.id())) {
            Part part = Part.of(role(matter, taken.process(), taken.element()));
            var names = people.computeIfAbsent(part, none -> new HashSet<>());
            names.add(taken.actorId());
            if (taken.actingForId() != null) {
                names.add(taken.actingForId());
            }
        }
        return people;
    }

    /** The same for one step: who belongs today to the institution that it is about is whom it is about. */
    public Map<Part, Set<String>> of(Matter matter, MatterStep step) {
        var people = of(matter);
        people.get(Part.SUBJECT).addAll(concerned(step));
        return people;
    }

    /** Who belongs today to the institution that a step of an authority's matter is about. */
    Set<String> concerned(MatterStep step) {
        return step.institutionId() == null ? Set.of() : directory.peopleOf(step.institutionId());
    }

    /**
     * Whom the matter is about, or who belongs today to an organisation that it looks into; what an authority sends to that
     * organisation is received by its own people.
     */
    private Set<String> subjects(Matter matter) {
        var subjects = new HashSet<String>();
        if (matter.about() != null) {
            subjects.add(matter.about());
        }
        if (!matter.addressed()) {
            matter.respondents().forEach(one -> subjects.addAll(directory.peopleOf(one)));
        }
        return subjects;
    }

    /** People who may not act in this role because of an earlier part. */
    public Set<String> conflicting(Matter matter, String role) {
        Part wanted = Part.of(role);
        var taken = new HashSet<String>();
        of(matter).forEach((part, people) -> {
            if (part.conflictsWith(wanted)) {
                taken.addAll(people);
            }
        });
        return taken;
    }

    /** The role a step asked. */
    public String role(Matter matter, MatterStep step) {
        return role(matter, step.process(), step.element());
    }

    private String role(Matter matter, String process, String element) {
        return models.element(matter.deploymentId(), process, element).property("role");
    }
}

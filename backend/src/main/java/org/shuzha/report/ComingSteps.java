package org.shuzha.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shuzha.catalogue.Asset;
import org.shuzha.decision.EffectiveScopes;
import org.shuzha.decision.StandingResolutions;
import org.shuzha.engine.ProcessElement;
import org.shuzha.engine.ProcessModels;
import org.shuzha.identity.Directory;
import org.shuzha.inbox.Roles;
import org.shuzha.matter.Candidate;
import org.shuzha.matter.Facts;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStatus;
import org.shuzha.matter.MatterStep;
import org.shuzha.procedure.BindingArticles;
import org.shuzha.procedure.Procedure.PathStep;
import org.shuzha.procedure.Procedures;
import org.springframework.stereotype.Component;

/** The rest of the normal course of a matter, and who would get each step today. */
@Component
class ComingSteps {

    private static final String MEETING = "collective-resolution";

    /** Who acts first, or counts, in a process that procedures call, by its key. */
    private static final Map<String, String> CALLED_ROLES = Map.of(
            MEETING,
            "body-member",
            "linked-matter",
            "requester",
            "follow-up-matter",
            "requester",
            "authority-submission",
            "authority-clerk");

    private final Procedures procedures;
    private final BindingArticles binding;
    private final ProcessModels models;
    private final Roles roles;
    private final Facts facts;
    private final EffectiveScopes scopes;
    private final Directory directory;
    private final StandingResolutions standing;

    ComingSteps(
            Procedures procedures,
            BindingArticles binding,
            ProcessModels models,
            Roles roles,
            Facts facts,
            EffectiveScopes scopes,
            Directory directory,
            StandingResolutions standing) {
        this.procedures = procedures;
        this.binding = binding;
        this.models = models;
        this.roles = roles;
        this.facts = facts;
        this.scopes = scopes;
        this.directory = directory;
        this.standing = standing;
    }

    List<Timeline.TimelineEntry> of(Matter matter, List<MatterStep> steps) {
        if (matter.status() == MatterStatus.DRAFT || matter.status() == MatterStatus.ENDED) {
            return List.of();
        }
        var course = course(matter, covered(standing.check(matter)));
        int next = reached(matter, course, steps) + 1;
        return entries(matter, course.subList(next, course.size()));
    }

    /**
     * The whole course of a form that is not filed yet, with how it stands to the standing resolution it names; empty while
     * the form does not tell who would approve.
     */
    List<Timeline.TimelineEntry> ofDraft(Matter draft, Optional<StandingResolutions.Check> check) {
        boolean undecided =
                draft.approvalBody() == null && path(draft).stream().anyMatch(step -> step.bodies() != null);
        return undecided ? List.of() : entries(draft, course(draft, covered(check)));
    }

    private List<PathStep> path(Matter matter) {
        return procedures.get(matter.deploymentId(), matter.procedureKey()).path();
    }

    private static boolean covered(Optional<StandingResolutions.Check> check) {
        return check.filter(StandingResolutions.Check::covered).isPresent();
    }

    private List<String> course(Matter matter, boolean covered) {
        var known = facts.of(matter, matter.deploymentId(), scopes.of(matter));
        return path(matter).stream()
                .filter(step -> step.takenBy(matter.approvalBody(), known))
                .map(PathStep::element)
                .filter(element ->
                        !covered || !MEETING.equals(element(matter, element).calls()))
                .toList();
    }

    private ProcessElement element(Matter matter, String id) {
        return models.element(matter.deploymentId(), matter.procedureKey(), id);
    }

    private List<Timeline.TimelineEntry> entries(Matter matter, List<String> elements) {
        return elements.stream().map(element -> entry(matter, element)).toList();
    }

    /** Index of the furthest step of the course that this round has reached; -1 before the first. */
    private int reached(Matter matter, List<String> course, List<MatterStep> steps) {
        var seen = new HashSet<String>();
        steps.stream()
                .filter(step -> step.round() == matter.round() && matter.status() != MatterStatus.RETURNED)
                .forEach(step ->
                        seen.add(course.contains(step.element()) ? step.element() : called(matter, course, step)));
        if (matter.status() == MatterStatus.IN_USE || matter.status() == MatterStatus.SUSPENDED) {
            seen.add("Sub_InUse");
        }
        int furthest = -1;
        for (int i = 0; i < course.size(); i++) {
            furthest = seen.contains(course.get(i)) ? i : furthest;
        }
        return furthest;
    }

    /** The call activity of the course whose process the step belongs to. */
    private String called(Matter matter, List<String> course, MatterStep step) {
        return models.elements(matter.deploymentId(), matter.procedureKey()).values().stream()
                .filter(element -> step.process().equals(element.calls()) && course.contains(element.id()))
                .map(ProcessElement::id)
                .findFirst()
                .orElse("");
    }

    private Timeline.TimelineEntry entry(Matter matter, String id) {
        ProcessElement element = element(matter, id);
        return new Timeline.TimelineEntry(
                null,
                id,
                "coming",
                procedures.text(matter.deploymentId(), matter.procedureKey(), id),
                matter.version(),
                matter.round(),
                null,
                null,
                null,
                who(matter, element),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                binding.of(matter.profile(), element.list("basis")),
                false,
                null);
    }

    private List<Timeline.Who> who(Matter matter, ProcessElement element) {
        String role = element.calls() == null ? element.property("role") : CALLED_ROLES.get(element.calls());
        if (role == null) {
            return List.of();
        }
        var people = new ArrayList<Candidate>();
        if (role.equals("owner-department")) {
            for (Asset.Owner owner : facts.owners(matter.organisationId(), scopes.of(matter))) {
                people.addAll(roles.preview(matter, role, owner.departmentId()));
            }
        } else {
            people.addAll(roles.preview(matter, role, null));
        }
        Set<String> ids = new HashSet<>();
        people.forEach(person -> ids.add(person.personId()));
        var names = directory.names(ids);
        return people.stream()
                .map(person -> names.get(person.personId()))
                .distinct()
                .map(name -> new Timeline.Who(name, null))
                .toList();
    }
}

package org.shuzha.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuzha.engine.ProcessElement;
import org.shuzha.engine.ProcessModels;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Candidate;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.procedure.BindingArticles;
import org.shuzha.procedure.Form;
import org.shuzha.procedure.Procedures;
import org.shuzha.submission.DispatchViews;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** What happened in a matter, what waits, and what is to come. */
@Service
class Timeline {

    /** Somebody named on a step; {@code actingFor} is the absent person of a substitution. */
    record Who(String name, @Nullable String actingFor) {}

    /**
     * Another matter at a turn of its own: drafted for this one, ended with an outcome that came here; or the caller.
     *
     * @param caller it called this matter, else this matter called it
     * @param outcome what was handed over, null when it began
     * @param until the last day of a standing resolution
     */
    record Linked(
            @Nullable String number,
            boolean caller,
            @Nullable String outcome,
            @Nullable LocalDate until) {}

    /**
     * One entry.
     *
     * @param kind done, open, cancelled, coming, or a turn of another matter: linked, or a standing resolution that covered this
     *     one or no longer did
     * @param to the authority that the step's submission goes to
     * @param form what was filled in with the opinion, {@code forms} the form it was filled in on
     * @param unresolved nobody may decide the open step today
     */
    record TimelineEntry(
            @Nullable String id,
            String element,

            @Schema(allowableValues = {"done", "open", "cancelled", "coming", "linked", "covered", "lapsed"})
            String kind,

            Map<String, String> name,
            int version,
            int round,
            @Nullable String department,
            @Nullable String institution,
            DispatchViews.@Nullable SentTo to,
            List<Who> who,
            @Nullable String opinion,
            @Nullable String comment,
            @Nullable JsonNode form,
            @Nullable Form forms,
            @Nullable Instant at,
            @Nullable Instant openedAt,
            @Nullable Instant dueAt,

            @Schema(allowableValues = {"statutory", "outside", "ordered", "internal"}) @Nullable
            String dueKind,

            List<String> basis,
            boolean unresolved,
            @Nullable Linked linked) {}

    private final MatterSteps steps;
    private final ProcessModels models;
    private final Procedures procedures;
    private final BindingArticles binding;
    private final Directory directory;
    private final DispatchViews dispatches;
    private final LinkedTurns turns;
    private final ComingSteps coming;

    Timeline(
            MatterSteps steps,
            ProcessModels models,
            Procedures procedures,
            BindingArticles binding,
            Directory directory,
            DispatchViews dispatches,
            LinkedTurns turns,
            ComingSteps coming) {
        this.steps = steps;
        this.models = models;
        this.procedures = procedures;
        this.binding = binding;
        this.directory = directory;
        this.dispatches = dispatches;
        this.turns = turns;
        this.coming = coming;
    }

    /** Ended steps by the time they ended, with the turns of linked matters between them, then the open ones, then those to come. */
    List<TimelineEntry> of(Matter matter) {
        var all = steps.ofMatter(matter.id());
        var competent = steps.candidates(
                all.stream().filter(step -> !step.done()).map(MatterStep::id).toList());
        var names = names(all, competent);
        var addressees = dispatches.addressees(matter.id());
        var entries = new ArrayList<>(turns.of(matter));
        all.forEach(
                step -> entries.add(entry(matter, step, addressees.get(step.processInstanceId()), names, competent)));
        entries.sort(Comparator.comparing(TimelineEntry::at, Comparator.nullsLast(Comparator.naturalOrder())));
        entries.addAll(coming.of(matter, all));
        return entries;
    }

    private TimelineEntry entry(
            Matter matter,
            MatterStep step,
            DispatchViews.SentTo to,
            Map<String, String> names,
            Map<String, List<Candidate>> competent) {
        ProcessElement element = models.element(matter.deploymentId(), step.process(), step.element());
        return new TimelineEntry(
                step.id(),
                step.element(),
                step.state().name().toLowerCase(java.util.Locale.ROOT),
                procedures.text(matter.deploymentId(), matter.procedureKey(), step.element()),
                step.version(),
                step.round(),
                step.departmentId() == null
                        ? null
                        : directory.department(step.departmentId()).name(),
                step.institutionId() == null
                        ? null
                        : directory.organisation(step.institutionId()).name(),
                to,
                who(step, names, competent),
                step.opinion(),
                step.opinionComment(),
                step.form(),
                step.form() == null ? null : form(matter, step, element),
                step.endedAt(),
                step.openedAt(),
                step.dueAt(),
                step.dueKind(),
                binding.of(matter.profile(), step.basis(element)),
                step.open() && step.unresolved(),
                null);
    }

    private Form form(Matter matter, MatterStep step, ProcessElement element) {
        String name = element.property("form");
        return name == null
                ? null
                : procedures.form(matter.deploymentId(), matter.procedureKey(), name, matter.profile(), step.duty());
    }

    private static List<Who> who(MatterStep step, Map<String, String> names, Map<String, List<Candidate>> competent) {
        if (step.done()) {
            return List.of(new Who(names.get(step.actorId()), names.get(step.actingForId())));
        }
        if (step.claimedBy() != null) {
            return List.of(new Who(names.get(step.claimedBy()), null));
        }
        return competent.getOrDefault(step.id(), List.of()).stream()
                .map(candidate -> new Who(names.get(candidate.personId()), null))
                .toList();
    }

    private Map<String, String> names(List<MatterStep> all, Map<String, List<Candidate>> competent) {
        Set<String> people = new HashSet<>();
        for (MatterStep step : all) {
            for (String person : new String[] {step.actorId(), step.actingForId(), step.claimedBy()}) {
                if (person != null) {
                    people.add(person);
                }
            }
        }
        competent.values().forEach(one -> one.forEach(candidate -> people.add(candidate.personId())));
        var names = new java.util.HashMap<>(directory.names(people));
        names.put(null, null);
        return names;
    }
}

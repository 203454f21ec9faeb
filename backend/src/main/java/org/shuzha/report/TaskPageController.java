package org.shuzha.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shuzha.engine.ProcessElement;
import org.shuzha.engine.ProcessModels;
import org.shuzha.grant.Remains;
import org.shuzha.identity.Directory;
import org.shuzha.inbox.MayDecide;
import org.shuzha.inbox.TaskViews;
import org.shuzha.matter.LinkedMatters;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterRows.Ref;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.MatterViews;
import org.shuzha.matter.Matters;
import org.shuzha.procedure.BindingArticles;
import org.shuzha.procedure.Form;
import org.shuzha.procedure.Opinion;
import org.shuzha.procedure.Procedures;
import org.shuzha.procedure.Vocabulary;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Problem;
import org.shuzha.submission.DispatchViews;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The page on which a task is decided. */
@RestController
class TaskPageController {

    /** An opinion on offer; {@code form} is null when none is filled in with it. */
    record Offered(
            String code, boolean needsComment, @Nullable Form form) {}

    /** What the same department, member or post said on an earlier version: prefilled, never reused. */
    record Previous(
            String opinion,
            @Nullable String comment,
            @Nullable JsonNode form,
            int version) {}

    /**
     * The whole page. The matter's page stands under its own name; the row's short one is left out. {@code dispatch}: the
     * submission the step belongs to; {@code outside}: asked of an authority, which sees this and of the matter's page
     * nothing but texts; {@code toFile}: the draft that a step of that handling waits for; {@code remaining}: what somebody
     * who left or moved still has, for whoever is asked to confirm that nothing remains.
     */
    record TaskPage(
            @JsonUnwrapped TaskViews.TaskRow row,
            @JsonProperty("page") MatterPages.MatterPage page,
            boolean outside,
            DispatchViews.@Nullable DispatchView dispatch,
            List<String> basis,

            @Schema(allowableValues = {"opinion", "correction", "filing"})
            String handling,

            MatterViews.@Nullable Link toFile,
            List<Offered> opinions,
            @Nullable Ref department,
            @Nullable Previous previous,
            Remains.@Nullable Remaining remaining,
            boolean unresolved,
            List<String> allowedActions) {}

    private final MatterSteps steps;
    private final Matters matters;
    private final LinkedMatters linked;
    private final MatterViews matterViews;
    private final TaskViews views;
    private final MatterPages pages;
    private final MayDecide mayDecide;
    private final ProcessModels models;
    private final Procedures procedures;
    private final BindingArticles binding;
    private final Vocabulary vocabulary;
    private final Directory directory;
    private final DispatchViews dispatches;
    private final Remains remains;

    TaskPageController(
            MatterSteps steps,
            Matters matters,
            LinkedMatters linked,
            MatterViews matterViews,
            TaskViews views,
            MatterPages pages,
            MayDecide mayDecide,
            ProcessModels models,
            Procedures procedures,
            BindingArticles binding,
            Vocabulary vocabulary,
            Directory directory,
            DispatchViews dispatches,
            Remains remains) {
        this.steps = steps;
        this.matters = matters;
        this.linked = linked;
        this.matterViews = matterViews;
        this.views = views;
        this.pages = pages;
        this.mayDecide = mayDecide;
        this.models = models;
        this.procedures = procedures;
        this.binding = binding;
        this.vocabulary = vocabulary;
        this.directory = directory;
        this.dispatches = dispatches;
        this.remains = remains;
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/api/tasks/{id}")
    TaskPage page(Actor actor, @PathVariable String id) {
        MatterStep step = Optional.ofNullable(steps.find(id)).orElseThrow(() -> Problem.notFound("task"));
        boolean decided = step.done() && actor.personId().equals(step.actorId());
        if (!decided) {
            mayDecide.require(actor, step);
        }
        Matter matter = matters.get(step.matterId());
        ProcessElement element = models.element(matter.deploymentId(), step.process(), step.element());
        var dispatch = dispatches.ofInstance(step.processInstanceId());
        return new TaskPage(
                views.row(actor, step),
                step.outside() ? pages.outside(matter) : pages.page(actor, matter),
                step.outside(),
                dispatch.orElse(null),
                binding.of(matter.profile(), step.basis(element)),
                element.property("handling"),
                linked.askedFor(matter, step)
                        .map(draft -> matterViews.link(actor, draft, draft.linkKind()))
                        .orElse(null),
                element.list("opinions").stream()
                        .map(code -> offered(matter, step, element, code))
                        .toList(),
                step.departmentId() == null
                        ? null
                        : new Ref(
                                step.departmentId(),
                                directory.department(step.departmentId()).name()),
                previous(step, dispatch.isPresent()),
                step.open() && element.list("opinions").contains(Remains.NONE) ? remains.of(matter) : null,
                step.open() && step.unresolved(),
                allowed(actor, step));
    }

    private Offered offered(Matter matter, MatterStep step, ProcessElement element, String code) {
        Opinion opinion = vocabulary.opinion(element, code);
        String form = element.property("form");
        return new Offered(
                code,
                opinion.needsComment(),
                form == null || !opinion.takesForm()
                        ? null
                        : procedures.form(
                                matter.deploymentId(), matter.procedureKey(), form, matter.profile(), step.duty()));
    }

    /** What was said in a submission to one authority is not shown in that to another. */
    private Previous previous(MatterStep step, boolean submission) {
        return steps.ofMatter(step.matterId()).stream()
                .filter(earlier -> earlier.done() && earlier.element().equals(step.element()))
                .filter(earlier -> java.util.Objects.equals(earlier.departmentId(), step.departmentId()))
                .filter(earlier -> earlier.about(step.institutionId()))
                .filter(earlier -> java.util.Objects.equals(earlier.memberId(), step.memberId()))
                .filter(earlier -> !earlier.id().equals(step.id()))
                .filter(earlier -> !submission || earlier.processInstanceId().equals(step.processInstanceId()))
                .reduce((one, later) -> later)
                .map(earlier ->
                        new Previous(earlier.opinion(), earlier.opinionComment(), earlier.form(), earlier.version()))
                .orElse(null);
    }

    private static List<String> allowed(Actor actor, MatterStep step) {
        var actions = new ArrayList<String>();
        if (!step.open()) {
            return actions;
        }
        boolean mine = actor.personId().equals(step.claimedBy());
        if (step.claimedBy() == null) {
            actions.add("claim");
        }
        if (mine) {
            actions.add("release");
        }
        if (mine || step.claimedBy() == null) {
            actions.add("decide");
        }
        return actions;
    }
}

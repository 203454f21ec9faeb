package org.shuzha.report;

import java.util.LinkedHashSet;
import java.util.List;
import org.shuzha.engine.Deployments;
import org.shuzha.engine.ProcessModels;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.OpenTo.Scope;
import org.shuzha.shared.Page;
import org.shuzha.shared.Problem;
import org.shuzha.shared.ReadGuard;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything there is to read about one matter. */
@RestController
@RequestMapping("/api/matters/{id}")
class MatterPageController {

    /** The BPMN picture with where the matter stands. */
    record Diagram(String xml, List<String> active, List<String> done) {}

    private final Matters matters;
    private final MatterSteps steps;
    private final MatterPages pages;
    private final StandingPages standing;
    private final Timeline timeline;
    private final Deployments deployments;
    private final ProcessModels models;
    private final List<ReadGuard> guards;

    MatterPageController(
            Matters matters,
            MatterSteps steps,
            MatterPages pages,
            StandingPages standing,
            Timeline timeline,
            Deployments deployments,
            ProcessModels models,
            List<ReadGuard> guards) {
        this.matters = matters;
        this.steps = steps;
        this.pages = pages;
        this.standing = standing;
        this.timeline = timeline;
        this.deployments = deployments;
        this.models = models;
        this.guards = guards;
    }

    @OpenTo(value = Audience.SIGNED_IN, token = Scope.READ_MATTERS)
    @GetMapping
    MatterPages.MatterPage page(Actor actor, @PathVariable String id) {
        return pages.page(actor, readable(actor, id));
    }

    @OpenTo(value = Audience.SIGNED_IN, token = Scope.READ_MATTERS)
    @GetMapping("/timeline")
    List<Timeline.TimelineEntry> timeline(Actor actor, @PathVariable String id) {
        return timeline.of(readable(actor, id));
    }

    /** Runs under a standing resolution, newest first; none under any other matter. */
    @OpenTo(value = Audience.SIGNED_IN, token = Scope.READ_MATTERS)
    @GetMapping("/runs")
    Page<StandingPages.RunUnder> runs(
            Actor actor, @PathVariable String id, @RequestParam(required = false) String cursor) {
        return standing.under(actor, readable(actor, id), Cursor.decode(cursor));
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/diagram")
    Diagram diagram(Actor actor, @PathVariable String id) {
        Matter matter = readable(actor, id);
        String path = "procedures/%1$s/%1$s.bpmn".formatted(matter.procedureKey());
        var done = new LinkedHashSet<String>();
        steps.ofMatter(id).stream()
                .filter(MatterStep::done)
                .map(MatterStep::element)
                .forEach(done::add);
        return new Diagram(
                deployments.text(matter.deploymentId(), path).orElseThrow(),
                matter.processInstanceId() == null ? List.of() : models.active(matter.processInstanceId()),
                List.copyOf(done));
    }

    private Matter readable(Actor actor, String id) {
        if (!ReadGuard.anyOf(guards.stream(), "matter", actor, id)) {
            throw Problem.notFound("matter");
        }
        return matters.get(id);
    }
}

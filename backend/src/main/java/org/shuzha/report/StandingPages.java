package org.shuzha.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuzha.decision.StandingResolutions;
import org.shuzha.decision.StandingRuns;
import org.shuzha.grant.Grant;
import org.shuzha.grant.Grants;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterViews;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A run and the standing resolution that stands for its meeting, as each shows the other. */
@Component
class StandingPages {

    /** What a run is covered by; {@code until} is the last day of the resolution. */
    record CoveredBy(MatterViews.Link link, LocalDate until, Instant at) {}

    /** A run under a standing resolution; persons and rows as IT released them, null before. */
    record RunUnder(
            MatterViews.Link link,
            String requester,
            Instant at,
            @Nullable Long persons,
            @Nullable Long rows) {}

    private static final String KIND = "standing";

    private final StandingRuns runs;
    private final StandingResolutions standing;
    private final Matters matters;
    private final MatterViews views;
    private final Grants grants;
    private final Directory directory;

    StandingPages(
            StandingRuns runs,
            StandingResolutions standing,
            Matters matters,
            MatterViews views,
            Grants grants,
            Directory directory) {
        this.runs = runs;
        this.standing = standing;
        this.matters = matters;
        this.views = views;
        this.grants = grants;
        this.directory = directory;
    }

    /** Null where the current round is not covered. */
    @Nullable
    CoveredBy coveredBy(Actor actor, Matter matter) {
        return runs.ofMatter(matter.id()).stream()
                .filter(run -> stands(run, matter))
                .findFirst()
                .map(run -> coveredBy(actor, run))
                .orElse(null);
    }

    List<RunUnder> under(Actor actor, Matter resolution) {
        List<StandingRuns.Run> all = runs.under(resolution.id());
        Map<String, Matter> of =
                matters.all(all.stream().map(StandingRuns.Run::matterId).toList());
        Map<String, String> names =
                directory.names(of.values().stream().map(Matter::requesterId).toList());
        return all.stream()
                .filter(run -> stands(run, of.get(run.matterId())))
                .map(run -> under(actor, run, of.get(run.matterId()), names))
                .toList();
    }

    private static boolean stands(StandingRuns.Run run, Matter matter) {
        return run.lapsedAt() == null && run.round() == matter.round();
    }

    private CoveredBy coveredBy(Actor actor, StandingRuns.Run run) {
        Matter resolution = matters.get(run.standingId());
        return new CoveredBy(views.link(actor, resolution, KIND), standing.until(resolution), run.coveredAt());
    }

    private RunUnder under(Actor actor, StandingRuns.Run run, Matter matter, Map<String, String> names) {
        JsonNode released = grants.ofMatter(matter.id()).map(Grant::execution).orElse(MissingNode.getInstance());
        return new RunUnder(
                views.link(actor, matter, KIND),
                names.get(matter.requesterId()),
                run.coveredAt(),
                number(released.path("persons")),
                number(released.path("rows")));
    }

    private static @Nullable Long number(JsonNode value) {
        return value.isNumber() ? value.asLong() : null;
    }
}

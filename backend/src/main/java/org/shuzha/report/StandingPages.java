package org.shuzha.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuzha.decision.StandingResolutions;
import org.shuzha.decision.StandingRun;
import org.shuzha.decision.StandingRuns;
import org.shuzha.decision.StandingTotals;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterViews;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Page;
import org.springframework.stereotype.Component;

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

    /** What a standing resolution has let go this year; null where it sets no totals. */
    record StandingView(StandingTotals.@Nullable Yearly yearly) {}

    private static final String KIND = "standing";

    private final StandingRuns runs;
    private final StandingResolutions standing;
    private final StandingTotals totals;
    private final Matters matters;
    private final MatterViews views;
    private final Directory directory;

    StandingPages(
            StandingRuns runs,
            StandingResolutions standing,
            StandingTotals totals,
            Matters matters,
            MatterViews views,
            Directory directory) {
        this.runs = runs;
        this.standing = standing;
        this.totals = totals;
        this.matters = matters;
        this.views = views;
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

    /** One page of the runs under a resolution, newest first. */
    Page<RunUnder> under(Actor actor, Matter resolution, @Nullable Cursor after) {
        String before = after == null ? null : after.id();
        var page =
                Page.of(runs.under(resolution.id(), before, Page.SIZE + 1), Page.SIZE, run -> new Cursor("", run.id()));
        Map<String, Matter> of =
                matters.all(page.items().stream().map(StandingRun::matterId).collect(Collectors.toSet()));
        Map<String, String> names =
                directory.names(of.values().stream().map(Matter::requesterId).toList());
        return new Page<>(
                page.items().stream()
                        .map(run -> under(actor, run, of.get(run.matterId()), names))
                        .toList(),
                page.next());
    }

    /** Null where the matter is no standing resolution. */
    @Nullable
    StandingView view(Matter matter) {
        return StandingResolutions.is(matter)
                ? new StandingView(totals.of(matter).orElse(null))
                : null;
    }

    private static boolean stands(StandingRun run, Matter matter) {
        return run.lapsedAt() == null && run.round() == matter.round();
    }

    private CoveredBy coveredBy(Actor actor, StandingRun run) {
        Matter resolution = matters.get(run.standingId());
        return new CoveredBy(views.link(actor, resolution, KIND), standing.until(resolution), run.coveredAt());
    }

    private RunUnder under(Actor actor, StandingRun run, Matter matter, Map<String, String> names) {
        return new RunUnder(
                views.link(actor, matter, KIND),
                names.get(matter.requesterId()),
                run.coveredAt(),
                run.delivered() ? run.persons() : null,
                run.delivered() ? run.records() : null);
    }
}

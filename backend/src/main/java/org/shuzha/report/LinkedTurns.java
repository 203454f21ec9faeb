package org.shuzha.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shuzha.decision.StandingResolutions;
import org.shuzha.decision.StandingRun;
import org.shuzha.decision.StandingRuns;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.shuzha.procedure.Procedures;
import org.springframework.stereotype.Component;

/** Where the course of a matter meets that of another: what it called and what came of it, and what called it. */
@Component
class LinkedTurns {

    private static final String LINKED = "linked";

    private final Matters matters;
    private final StandingRuns runs;
    private final StandingResolutions standing;
    private final Procedures procedures;

    LinkedTurns(Matters matters, StandingRuns runs, StandingResolutions standing, Procedures procedures) {
        this.matters = matters;
        this.runs = runs;
        this.standing = standing;
        this.procedures = procedures;
    }

    List<Timeline.TimelineEntry> of(Matter matter) {
        var turns = new ArrayList<Timeline.TimelineEntry>();
        if (matter.called()) {
            add(turns, matter, matters.get(matter.linkedId()), matter, true);
        } else if (matter.askedFor()) {
            began(turns, matter, matters.get(matter.linkedId()), matter, true);
        }
        matters.following(matter.id()).forEach(draft -> began(turns, matter, draft, draft, false));
        matters.calledBy(matter.id()).forEach(called -> add(turns, matter, called, called, false));
        runs.ofMatter(matter.id()).forEach(run -> add(turns, matter, run));
        return turns;
    }

    /** The times are the called matter's own on both pages. */
    private void add(List<Timeline.TimelineEntry> turns, Matter matter, Matter other, Matter called, boolean caller) {
        began(turns, matter, other, called, caller);
        if (called.endedAt() != null) {
            var handedOver = new Timeline.Linked(other.number(), caller, called.outcome(), null);
            turns.add(turn(matter, other, LINKED, matter.round(), called.endedAt(), handedOver));
        }
    }

    private void began(List<Timeline.TimelineEntry> turns, Matter matter, Matter other, Matter called, boolean caller) {
        var began = new Timeline.Linked(other.number(), caller, null, null);
        turns.add(turn(matter, other, LINKED, matter.round(), called.createdAt(), began));
    }

    /** A standing resolution stood for the meeting of a round, and no longer. */
    private void add(List<Timeline.TimelineEntry> turns, Matter matter, StandingRun run) {
        Matter resolution = matters.get(run.standingId());
        var linked = new Timeline.Linked(resolution.number(), false, null, standing.until(resolution));
        turns.add(turn(matter, resolution, "covered", run.round(), run.coveredAt(), linked));
        if (run.lapsedAt() != null) {
            turns.add(turn(matter, resolution, "lapsed", run.round(), run.lapsedAt(), linked));
        }
    }

    private Timeline.TimelineEntry turn(
            Matter matter, Matter other, String kind, int round, Instant at, Timeline.Linked linked) {
        var name = procedures.get(other.deploymentId(), other.procedureKey()).name();
        return new Timeline.TimelineEntry(
                other.id() + kind + at,
                other.procedureKey(),
                kind,
                name,
                matter.version(),
                round,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                at,
                null,
                null,
                null,
                List.of(),
                false,
                linked);
    }
}

package org.shuzha.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.shuzha.procedure.Procedures;
import org.springframework.stereotype.Component;

/** Where the course of a matter meets that of another: what it called and what came of it, and what called it. */
@Component
class LinkedTurns {

    private final Matters matters;
    private final Procedures procedures;

    LinkedTurns(Matters matters, Procedures procedures) {
        this.matters = matters;
        this.procedures = procedures;
    }

    List<Timeline.TimelineEntry> of(Matter matter) {
        var turns = new ArrayList<Timeline.TimelineEntry>();
        if (matter.called()) {
            add(turns, matter, matters.get(matter.linkedId()), matter, true);
        }
        matters.calledBy(matter.id()).forEach(called -> add(turns, matter, called, called, false));
        return turns;
    }

    /** The times are the called matter's own on both pages. */
    private void add(List<Timeline.TimelineEntry> turns, Matter matter, Matter other, Matter called, boolean caller) {
        turns.add(turn(matter, other, called.createdAt(), new Timeline.Linked(other.number(), caller, null)));
        if (called.endedAt() != null) {
            var handedOver = new Timeline.Linked(other.number(), caller, called.outcome());
            turns.add(turn(matter, other, called.endedAt(), handedOver));
        }
    }

    private Timeline.TimelineEntry turn(Matter matter, Matter other, Instant at, Timeline.Linked linked) {
        var name = procedures.get(other.deploymentId(), other.procedureKey()).name();
        return new Timeline.TimelineEntry(
                other.id() + at,
                other.procedureKey(),
                "linked",
                name,
                matter.version(),
                matter.round(),
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

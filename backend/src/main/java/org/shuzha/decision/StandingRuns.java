package org.shuzha.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterEvent;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Which runs were found covered by which standing resolution, and no longer. */
@Component
public class StandingRuns {

    /** @param lapsedAt when the run was found no longer covered, null while it is */
    public record Run(String id, String matterId, int round, String standingId, Instant coveredAt, Instant lapsedAt) {}

    private final StandingRunMapper mapper;
    private final StandingResolutions standing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StandingRuns(
            StandingRunMapper mapper, StandingResolutions standing, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.standing = standing;
        this.events = events;
        this.clock = clock;
    }

    /** What a matter was covered by, oldest first. */
    public List<Run> ofMatter(String matterId) {
        return mapper.ofMatter(matterId);
    }

    /** Runs under a standing resolution, oldest first. */
    public List<Run> under(String standingId) {
        return mapper.under(standingId);
    }

    /** Writes down what was found for this round: covered by this resolution, or by none. */
    void found(Matter matter, Optional<Matter> by) {
        var before = mapper.ofMatter(matter.id()).stream()
                .filter(run -> run.round() == matter.round() && run.lapsedAt() == null)
                .findFirst();
        if (before.map(Run::standingId).equals(by.map(Matter::id))) {
            return;
        }
        before.ifPresent(run -> lapse(matter, run));
        by.ifPresent(one -> cover(matter, one));
    }

    private void lapse(Matter matter, Run run) {
        mapper.lapse(run.id(), clock.instant());
        publish(matter, "matter.standing_lapsed", Map.of("standing", run.standingId()));
    }

    private void cover(Matter matter, Matter by) {
        mapper.insert(new Run(Ids.next(), matter.id(), matter.round(), by.id(), clock.instant(), null));
        Map<String, Object> facts = Map.of(
                "standing",
                by.id(),
                "number",
                by.number(),
                "until",
                standing.until(by).toString());
        publish(matter, "matter.standing_covered", facts);
    }

    private void publish(Matter matter, String action, Map<String, Object> facts) {
        events.publishEvent(new MatterEvent(matter.id(), action, Actor.SYSTEM, facts));
    }
}

package org.shuzha.decision;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shuzha.engine.OutcomeReached;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterEvent;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.Scope;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Which runs were found covered by which standing resolution, and no longer; what they hold of its yearly totals until
 * they deliver or end.
 */
@Component
public class StandingRuns {

    private final StandingRunMapper mapper;
    private final StandingResolutions standing;
    private final EffectiveScopes scopes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StandingRuns(
            StandingRunMapper mapper,
            StandingResolutions standing,
            EffectiveScopes scopes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.standing = standing;
        this.scopes = scopes;
        this.events = events;
        this.clock = clock;
    }

    /** What a matter was covered by, oldest first. */
    public List<StandingRun> ofMatter(String matterId) {
        return mapper.ofMatter(matterId);
    }

    /** Runs under a standing resolution that came before this one of them, newest first; from the newest on if null. */
    public List<StandingRun> under(String standingId, @Nullable String before, int size) {
        return mapper.page(standingId, before, size);
    }

    /** Writes down what was found for this round: covered by this resolution, or by none. */
    void found(Matter matter, Optional<Matter> by) {
        var open = open(matter.id());
        open.stream()
                .filter(run -> run.round() < matter.round())
                .forEach(run -> release(run, StandingRun.State.REPLACED));
        var before = open.stream().filter(run -> run.round() == matter.round()).findFirst();
        if (before.map(StandingRun::standingId).equals(by.map(Matter::id))) {
            before.ifPresent(run -> narrow(run, scopes.of(matter)));
            return;
        }
        before.ifPresent(this::lapse);
        by.ifPresent(one -> cover(matter, one));
    }

    @EventListener
    void on(OpinionGiven given) {
        if ("executed".equals(given.step().opinion())) {
            open(given.step().matterId()).forEach(run -> deliver(run, given.step()));
        }
    }

    @EventListener
    void on(OutcomeReached reached) {
        open(reached.matterId()).forEach(run -> release(run, StandingRun.State.RELEASED));
    }

    private List<StandingRun> open(String matterId) {
        return mapper.ofMatter(matterId).stream().filter(StandingRun::reserved).toList();
    }

    private void cover(Matter matter, Matter by) {
        Scope scope = scopes.of(matter);
        var run = new StandingRun(
                Ids.next(),
                matter.id(),
                matter.round(),
                by.id(),
                clock.instant(),
                null,
                StandingRun.State.RESERVED,
                scope.persons(),
                scope.maxRows(),
                null);
        mapper.insert(run);
        String until = standing.until(by).toString();
        publish(
                run,
                "matter.standing_covered",
                Map.of("number", by.number(), "until", until, "persons", run.persons(), "rows", run.records()));
    }

    /** Owners may have left less than was reserved. */
    private void narrow(StandingRun run, Scope scope) {
        if (run.persons() != scope.persons() || run.records() != scope.maxRows()) {
            mapper.hold(run.id(), scope.persons(), scope.maxRows());
            publish(run, "matter.standing_narrowed", Map.of("persons", scope.persons(), "rows", scope.maxRows()));
        }
    }

    private void lapse(StandingRun run) {
        mapper.end(run.id(), StandingRun.State.LAPSED, clock.instant());
        publish(run, "matter.standing_lapsed", Map.of());
    }

    private void deliver(StandingRun run, MatterStep execution) {
        int year = Times.today(clock).getYear();
        long persons = execution.form().path("persons").asLong(run.persons());
        long rows = execution.form().path("rows").asLong(run.records());
        mapper.deliver(run.id(), persons, rows, year);
        publish(run, "matter.standing_delivered", Map.of("persons", persons, "rows", rows, "year", year));
    }

    private void release(StandingRun run, StandingRun.State state) {
        mapper.end(run.id(), state, null);
        publish(run, "matter.standing_released", Map.of());
    }

    private void publish(StandingRun run, String action, Map<String, Object> more) {
        var facts = new HashMap<>(more);
        facts.put("standing", run.standingId());
        events.publishEvent(new MatterEvent(run.matterId(), action, Actor.SYSTEM, facts));
    }
}

package org.shuzha.incident;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shuzha.decision.OpinionGiven;
import org.shuzha.engine.TaskCancelled;
import org.shuzha.evidence.Hashes;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody is told after the task has ended; what became of everybody is on the trail, by its hash. */
@Component
class TellingEnd {

    private final TellingMapper mapper;
    private final MatterSteps steps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TellingEnd(TellingMapper mapper, MatterSteps steps, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(OpinionGiven given) {
        end(given.step());
    }

    @EventListener
    void on(TaskCancelled cancelled) {
        MatterStep step = steps.find(cancelled.taskId());
        if (step != null) {
            end(step);
        }
    }

    private void end(MatterStep step) {
        Instant now = clock.instant();
        if (mapper.end(step.id(), now) == 0) {
            return;
        }
        mapper.leave(step.id(), now);
        var facts = new TreeMap<String, Object>(Map.of("task", step.id(), "results", hash(mapper.all(step.id()))));
        mapper.counts(List.of(step.id()))
                .forEach(one -> facts.put((one.channel() + "_" + one.state()).toLowerCase(Locale.ROOT), one.persons()));
        events.publishEvent(new TellingEvent(step.matterId(), "incident.telling_ended", Actor.SYSTEM, facts, Map.of()));
    }

    /** Over the rows in the order of their ids: id, channel, mark, state, reason, receipt and time, each closed by a bar. */
    static String hash(List<Told> told) {
        String rows = told.stream().map(TellingEnd::row).collect(Collectors.joining());
        return Hashes.ALGORITHM + ":" + Hashes.hash(rows.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(Told one) {
        return "%s|%s|%s|%s|%s|%s|%s|"
                .formatted(
                        one.id(),
                        one.channel(),
                        one.personMark(),
                        one.state(),
                        one.reason(),
                        one.receipt(),
                        one.endedAt());
    }
}

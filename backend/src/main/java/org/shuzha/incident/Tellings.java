package org.shuzha.incident;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shuzha.matter.MatterStep;
import org.shuzha.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tellings of a task: stopped and resumed by a person, and what they count. */
@Service
@Transactional
class Tellings {

    private final TellingTask tasks;
    private final TellingMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tellings(TellingTask tasks, TellingMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.tasks = tasks;
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever is being told this moment is told; nobody after. */
    void stop(Actor actor, String taskId) {
        turn(actor, taskId, Telling.State.RUNNING, Telling.State.STOPPED, "incident.telling_stopped");
    }

    void resume(Actor actor, String taskId) {
        turn(actor, taskId, Telling.State.STOPPED, Telling.State.RUNNING, "incident.telling_resumed");
    }

    /** Asked twice it is the same. */
    private void turn(Actor actor, String taskId, Telling.State from, Telling.State to, String action) {
        MatterStep step = tasks.lock(actor, taskId);
        if (mapper.turn(step.id(), from, to) > 0) {
            events.publishEvent(new TellingEvent(step.matterId(), action, actor, Map.of("task", step.id()), Map.of()));
        }
    }

    /** Persons of a task in that state, by channel. */
    @Transactional(readOnly = true)
    public Map<Channel, Long> count(String stepId, Told.State... states) {
        var wanted = List.of(states);
        Map<Channel, Long> persons = new EnumMap<>(Channel.class);
        mapper.counts(List.of(stepId)).stream()
                .filter(one -> wanted.contains(one.state()))
                .forEach(one -> persons.merge(one.channel(), one.persons(), Long::sum));
        return persons;
    }

    /** Whether anybody of a task is being told, or will be by itself. */
    @Transactional(readOnly = true)
    public boolean busy(String stepId) {
        boolean running = mapper.ofStep(stepId).stream().anyMatch(one -> one.state() == Telling.State.RUNNING);
        return mapper.sending(stepId, clock.instant())
                || running
                        && !count(stepId, Told.State.WAITING, Told.State.SENDING)
                                .isEmpty();
    }
}

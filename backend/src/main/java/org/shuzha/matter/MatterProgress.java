package org.shuzha.matter;

import java.time.Clock;
import java.util.Map;
import org.shuzha.engine.JobStarting;
import org.shuzha.engine.OutcomeReached;
import org.shuzha.engine.StatusReached;
import org.shuzha.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows the course of a matter through its BPMN: statuses on the way, the outcome at the end. */
@Component
class MatterProgress {

    private final MatterMapper mapper;
    private final MatterLocks locks;
    private final LinkedMatters linked;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MatterProgress(
            MatterMapper mapper,
            MatterLocks locks,
            LinkedMatters linked,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.locks = locks;
        this.linked = linked;
        this.events = events;
        this.clock = clock;
    }

    /** A job takes the matter's lock first, like every other change (docs/architecture.md, lock order). */
    @EventListener
    void on(JobStarting starting) {
        locks.take(starting.matterId());
    }

    @EventListener
    void on(StatusReached reached) {
        MatterStatus status = MatterStatus.valueOf(reached.status());
        if (mapper.find(reached.matterId()).status() == status) {
            return;
        }
        mapper.setStatus(reached.matterId(), status, null, null, clock.instant());
        publish(reached.matterId(), "matter.status_reached", Map.of("status", status.name()));
    }

    @EventListener
    void on(OutcomeReached reached) {
        var now = clock.instant();
        mapper.setStatus(reached.matterId(), MatterStatus.ENDED, reached.outcome(), now, now);
        publish(reached.matterId(), "matter.ended", Map.of("outcome", reached.outcome(), "element", reached.element()));
        linked.ended(mapper.find(reached.matterId()));
    }

    private void publish(String matterId, String action, Map<String, Object> facts) {
        events.publishEvent(new MatterEvent(matterId, action, Actor.SYSTEM, facts));
    }
}

package org.shuzha.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.shuzha.calendar.WorkingDays;
import org.shuzha.incident.IncidentClock.Phase;
import org.shuzha.incident.IncidentClock.Start;
import org.shuzha.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The clocks of incidents: rows, so that a restart loses nothing, and each a leaf on the trail when it starts and is met. */
@Component
class IncidentClocks {

    private final IncidentClockMapper mapper;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncidentClocks(IncidentClockMapper mapper, WorkingDays workingDays, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    List<IncidentClock> ofMatter(String matterId) {
        return mapper.ofMatter(matterId);
    }

    IncidentClock get(String id) {
        return mapper.find(id);
    }

    Instant now() {
        return clock.instant();
    }

    /** Starts a clock at a moment that may be past: an incident is known before it is classified. */
    IncidentClock start(String matterId, Recipient recipient, Phase phase, Start by, Instant at) {
        Instant due = workingDays.due(at, recipient.latest());
        var started = new IncidentClock(
                Ids.next(),
                matterId,
                recipient.duty(),
                phase,
                recipient.form(),
                recipient.articles(),
                recipient.wording(),
                recipient.limitKind(),
                by,
                at,
                due,
                null,
                null);
        mapper.insert(started);
        publish(started, "incident.clock_started", Map.of("limit", started.limitKind(), "due", due.toString()));
        return started;
    }

    /** The same duty runs anew, such as a summary after more handling. */
    IncidentClock restart(IncidentClock running, Instant at, String latest) {
        Instant due = workingDays.due(at, latest);
        mapper.restart(running.id(), at, due);
        publish(running, "incident.clock_restarted", Map.of("due", due.toString()));
        return mapper.find(running.id());
    }

    /** The discovery turns out to be earlier: what runs since then is due earlier by as much. */
    void since(String matterId, Instant known, Instant earlier) {
        Duration before = Duration.between(earlier, known);
        if (before.isZero()) {
            return;
        }
        mapper.ofMatter(matterId).stream()
                .filter(one -> one.startedBy() == Start.DISCOVERY && !one.met())
                .forEach(one -> {
                    Instant due = one.dueAt().minus(before);
                    mapper.restart(one.id(), one.startedAt().minus(before), due);
                    publish(one, "incident.clock_restarted", Map.of("due", due.toString()));
                });
    }

    void assign(String id, String processInstanceId) {
        mapper.assign(id, processInstanceId);
    }

    /** Every clock like this that still runs is met now. */
    void meet(String matterId, Predicate<IncidentClock> like) {
        mapper.ofMatter(matterId).stream()
                .filter(one -> !one.met() && like.test(one))
                .forEach(one -> {
                    mapper.meet(one.id(), clock.instant());
                    publish(one, "incident.clock_met", Map.of());
                });
    }

    private void publish(IncidentClock one, String action, Map<String, Object> more) {
        var facts = new HashMap<String, Object>(more);
        facts.put("clock", one.id());
        facts.put("duty", one.duty());
        facts.put("form", one.form());
        facts.put("phase", one.phase().name());
        events.publishEvent(new IncidentEvent(one.matterId(), action, facts));
    }
}

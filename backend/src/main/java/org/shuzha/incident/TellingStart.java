package org.shuzha.incident;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shuzha.evidence.Seals;
import org.shuzha.incident.TellingList.Listed;
import org.shuzha.matter.MatterStep;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down whom a list names, sealed, and what they are to be told; on the trail stands how many, never who. */
@Component
class TellingStart {

    private static final int AT_ONCE = 500;

    private final TellingTask tasks;
    private final TellingMapper mapper;
    private final Seals seals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TellingStart(TellingTask tasks, TellingMapper mapper, Seals seals, ApplicationEventPublisher events, Clock clock) {
        this.tasks = tasks;
        this.mapper = mapper;
        this.seals = seals;
        this.events = events;
        this.clock = clock;
    }

    /** Answers the id of what was begun. */
    String keep(Actor actor, MatterStep step, Message message, List<Listed> listed) {
        var telling = new Telling(
                Ids.next(),
                step.matterId(),
                step.id(),
                tasks.organisation(step),
                message.subject(),
                message.text(),
                listed.size(),
                Telling.State.RUNNING,
                actor.personId(),
                clock.instant(),
                null);
        mapper.insert(telling);
        List<Told> rows = listed.stream().map(one -> row(telling, one)).toList();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            mapper.insertTold(new ArrayList<>(rows.subList(from, Math.min(from + AT_ONCE, rows.size()))));
        }
        tell(actor, telling, listed);
        return telling.id();
    }

    private Told row(Telling telling, Listed one) {
        String id = Ids.next();
        return new Told(
                id,
                telling.id(),
                telling.stepId(),
                one.address().channel(),
                one.mark(),
                one.address().masked(),
                seals.seal(
                        id,
                        one.address().plain() + "\n"
                                + Optional.ofNullable(one.name()).orElse("")),
                Told.State.WAITING,
                0,
                telling.startedAt(),
                null,
                null,
                null);
    }

    private void tell(Actor actor, Telling telling, List<Listed> listed) {
        Map<Channel, Integer> by = new EnumMap<>(Channel.class);
        listed.forEach(one -> by.merge(one.address().channel(), 1, Integer::sum));
        var facts = new HashMap<String, Object>(Map.of("telling", telling.id(), "task", telling.stepId()));
        by.forEach((channel, persons) -> facts.put(channel.name().toLowerCase(Locale.ROOT), persons));
        events.publishEvent(new TellingEvent(
                telling.matterId(),
                "incident.telling_started",
                actor,
                facts,
                Map.of("subject", telling.subject(), "text", telling.content())));
    }
}

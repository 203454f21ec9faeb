package org.shuzha.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts a person once a year however often his data go out (A22.4), where lists say who that is. Persons are known by a
 * keyed hash; those of a list go when it is counted or after a day, those of a year when the year is over.
 */
@Service
@Transactional
class CountedPersons {

    private static final Duration KEPT = Duration.ofDays(1);

    private final PersonListMapper mapper;
    private final LedgerMapper limits;
    private final Matters matters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CountedPersons(
            PersonListMapper mapper,
            LedgerMapper limits,
            Matters matters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.limits = limits;
        this.matters = matters;
        this.events = events;
        this.clock = clock;
    }

    /** The list that the execution came with. */
    Optional<PersonList> listOf(MatterStep execution) {
        String id = execution.form().path("personList").asString("");
        return Optional.ofNullable(id.isEmpty() ? null : mapper.find(id));
    }

    /**
     * Under the lock of the limit: whom this matter counted takes nothing out of what it reserved a second time, and whom
     * any matter of the year counted is not added again.
     */
    Delivery count(Standing standing, PersonList list) {
        Limit limit = standing.limit();
        long again = mapper.countedBy(list.matterId(), list, limit, standing.year());
        long counted = mapper.count(list.matterId(), list, limit, standing.year());
        long listed = list.of(limit.kind());
        return new Delivery(listed - again, listed, counted);
    }

    /** Under the lock of the matter. */
    void forget(PersonList list) {
        mapper.forget(list.stepId());
    }

    /** Lists that nobody used. */
    List<PersonList> unused() {
        return mapper.left(clock.instant().minus(KEPT));
    }

    void forgetUnused(PersonList list) {
        matters.lock(list.matterId());
        mapper.forget(list.stepId());
        tell("matter:" + list.matterId(), "ledger.list_forgotten", Map.of("list", list.id()));
    }

    /** Persons of earlier years say nothing any more. */
    void forgetEarlierYears() {
        int year = Times.today(clock).getYear();
        for (LedgerMapper.LimitRow row : mapper.withPersonsBefore(year)) {
            limits.lock(row.id());
            int gone = mapper.forgetBefore(row.id(), year);
            var facts = new HashMap<String, Object>();
            facts.put("limit", row.id());
            facts.put("before", year);
            facts.put("persons", gone);
            tell("organisation:" + row.organisationId(), "ledger.persons_forgotten", facts);
        }
    }

    private void tell(String stream, String action, Map<String, Object> facts) {
        events.publishEvent(new LedgerEvent(stream, action, Actor.SYSTEM, facts, Map.of()));
    }
}

package org.shuzha.ledger;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Limits and their lines. Whoever writes has locked the limit, and several limits in the order of their ids; every line
 * is on the trail of its matter.
 */
@Component
class LedgerBook {

    private static final Map<Posting.Kind, String> ACTIONS = Map.of(
            Posting.Kind.RESERVE, "ledger.reserved",
            Posting.Kind.EVALUATE, "ledger.evaluated",
            Posting.Kind.CARRY, "ledger.carried",
            Posting.Kind.COMMIT, "ledger.committed",
            Posting.Kind.RELEASE, "ledger.released");

    private final LedgerMapper mapper;
    private final Baselines baselines;
    private final Matters matters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LedgerBook(
            LedgerMapper mapper, Baselines baselines, Matters matters, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.baselines = baselines;
        this.matters = matters;
        this.events = events;
        this.clock = clock;
    }

    /** Where a limit stands in the year of this moment, under its lock. */
    Standing lock(Limit limit) {
        return standing(limit, mapper.take(limit));
    }

    /** Where a limit stands just now, for showing. */
    Standing look(Limit limit) {
        return standing(limit, mapper.find(limit.id()));
    }

    Held held(String matterId, Limit limit) {
        return new Held(mapper.held(matterId, limit.id()));
    }

    /** What a matter holds comes to behind what was delivered or evaluated on this year's base already. */
    long onNewBase(Standing standing, Held held) {
        long before = standing.committed() + mapper.reservedIn(standing.limit().id(), standing.year());
        return Math.addExact(before, held.open());
    }

    /** Who holds for a matter: what another one calls moves nothing of its own where its caller holds something. */
    Matter holder(Matter matter) {
        boolean held = matter.called() && !mapper.ofMatter(matter.linkedId()).isEmpty();
        return held ? holder(matters.get(matter.linkedId())) : matter;
    }

    /** Gives back so much of what is reserved. */
    void release(Standing at, String matterId, long amount, String by) {
        write(at, matterId, Posting.Kind.RELEASE, Delivery.declared(amount), null, null, by);
    }

    /** Writes what a step delivered. */
    void deliver(Standing at, MatterStep execution, Delivery delivery) {
        write(at, execution.matterId(), Posting.Kind.COMMIT, delivery, null, execution.id(), execution.actorId());
    }

    /** Writes what a reservation comes to. */
    void evaluate(Standing at, String matterId, Posting.Kind kind, long amount, long projected, String by) {
        write(at, matterId, kind, Delivery.declared(amount), projected, null, by);
    }

    private void write(
            Standing at, String matterId, Posting.Kind kind, Delivery moved, Long projected, String stepId, String by) {
        String limit = at.limit().id();
        mapper.reserve(limit, kind.reserves(moved.amount()));
        if (kind == Posting.Kind.COMMIT && mapper.addCommitted(limit, at.year(), moved.adds()) == 0) {
            mapper.insertAccount(limit, at.year(), moved.adds());
        }
        Long total = projected == null ? null : at.total();
        var posting = new Posting(
                limit,
                mapper.find(limit).postings(),
                matterId,
                kind,
                moved.amount(),
                at.year(),
                projected,
                total,
                stepId,
                moved.listed(),
                moved.counted(),
                by,
                clock.instant());
        mapper.insert(posting);
        events.publishEvent(
                new LedgerEvent("matter:" + matterId, ACTIONS.get(kind), Actor.SYSTEM, facts(at, posting), Map.of()));
    }

    private static Map<String, Object> facts(Standing at, Posting posting) {
        var facts = new HashMap<String, Object>();
        facts.put("limit", at.limit().kind().name().toLowerCase(Locale.ROOT));
        facts.put("line", posting.limitId() + "/" + posting.position());
        facts.put("amount", posting.amount());
        facts.put("year", posting.ledgerYear());
        if (posting.listed() != null) {
            facts.put("listed", posting.listed());
            facts.put("counted", posting.counted());
        }
        if (posting.projected() != null) {
            facts.put("projected", posting.projected());
            facts.put("stage", at.stage(posting.projected()));
        }
        return facts;
    }

    private Standing standing(Limit limit, LedgerMapper.LimitRow row) {
        int year = Times.today(clock).getYear();
        Long total = limit.kind() == Limit.Kind.CORE
                ? baselines.total(limit.organisationId(), limit.assetId(), year - 1)
                : null;
        Long committed = Objects.requireNonNullElse(mapper.committed(limit.id(), year), 0L);
        return new Standing(limit, year, committed, row == null ? 0 : row.reserved(), total);
    }
}

package org.shuzha.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shuzha.decision.EffectiveScopes;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reserves, commits and releases (rule 7 of the design). Every act locks the matter and then, in the order of their ids,
 * each limit it touches, so that what it evaluates includes whatever was reserved or delivered before.
 */
@Service
@Transactional
class Ledger {

    private static final String SYSTEM = Actor.SYSTEM.personId();

    private final LedgerBook book;
    private final LedgerMapper mapper;
    private final Demands demands;
    private final Matters matters;
    private final MatterSteps steps;
    private final EffectiveScopes scopes;
    private final Clock clock;

    Ledger(
            LedgerBook book,
            LedgerMapper mapper,
            Demands demands,
            Matters matters,
            MatterSteps steps,
            EffectiveScopes scopes,
            Clock clock) {
        this.book = book;
        this.mapper = mapper;
        this.demands = demands;
        this.matters = matters;
        this.steps = steps;
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * Evaluates what the matter still asks for and reserves it in place of what it held; answers the facts of T8 and T9.
     * What is unchanged since an evaluation of this year keeps its place before later requests.
     */
    Map<String, Object> reserve(String matterId) {
        Matter matter = book.holder(matters.lock(matterId));
        var asked = new TreeMap<String, Demand>();
        mapper.ofMatter(matter.id()).forEach(row -> asked.put(row.id(), new Demand(row.limit(), 0)));
        demands.of(matter, scopes.of(matter))
                .forEach(demand -> asked.put(demand.limit().id(), demand));
        var evaluations = new ArrayList<Evaluation>();
        asked.values().forEach(demand -> evaluations.add(reserve(matter, demand)));
        return Evaluation.facts(evaluations);
    }

    private Evaluation reserve(Matter matter, Demand demand) {
        Held held = book.held(matter.id(), demand.limit());
        long wanted = Math.max(0, demand.amount() - held.committed());
        if (wanted == 0 && held.open() == 0) {
            Standing standing = book.look(demand.limit());
            return new Evaluation(standing, 0, standing.used());
        }
        Standing standing = book.lock(demand.limit());
        if (wanted == held.open()) {
            return new Evaluation(standing, wanted, evaluatedAgain(matter, standing, held));
        }
        if (held.open() > 0) {
            book.post(standing, matter.id(), Posting.Kind.RELEASE, held.open(), null, matter.requesterId());
        }
        long projected = Math.addExact(standing.used() - held.open(), wanted);
        if (wanted > 0) {
            book.evaluate(standing, matter.id(), Posting.Kind.RESERVE, wanted, projected, matter.requesterId());
        }
        return new Evaluation(standing, wanted, projected);
    }

    /** An unchanged reservation; a line says so when the year has turned since its course last looked. */
    private long evaluatedAgain(Matter matter, Standing standing, Held held) {
        boolean thisYear = held.evaluated().orElseThrow().ledgerYear() == standing.year();
        long projected = thisYear ? held.place(standing) : onNewBase(standing, held);
        if (held.answered().orElseThrow().ledgerYear() != standing.year()) {
            book.evaluate(standing, matter.id(), Posting.Kind.EVALUATE, held.open(), projected, matter.requesterId());
        }
        return projected;
    }

    /**
     * Counts what was executed last, in the year of delivery. Throws conflict {@code ledger.over_reserved} for more than
     * is reserved, {@code ledger.evaluate_again} when the year turned and the new base asks for more than was decided on.
     */
    void commit(String matterId) {
        Matter matter = matters.lock(matterId);
        MatterStep execution = execution(matter);
        demands.delivered(demands.of(matter, scopes.of(matter)), execution.form()).stream()
                .sorted(Comparator.comparing(delivered -> delivered.limit().id()))
                .forEach(delivered -> commit(matter, execution, delivered));
    }

    private void commit(Matter matter, MatterStep execution, Demand delivered) {
        Standing standing = book.lock(delivered.limit());
        Held held = book.held(matter.id(), delivered.limit());
        if (held.delivered(execution.id())) {
            return;
        }
        if (delivered.amount() > held.open()) {
            throw Problem.conflict(
                    "ledger.over_reserved", Map.of("amount", delivered.amount(), "reserved", held.open()));
        }
        if (delivered.amount() > 0) {
            carry(matter.id(), standing, held);
            requireAnswered(matter.id(), delivered.limit());
            book.post(
                    standing,
                    matter.id(),
                    Posting.Kind.COMMIT,
                    delivered.amount(),
                    execution.id(),
                    execution.actorId());
        }
    }

    /** A stricter stage that the year's turn brought has to go through the matter's course before anything is delivered. */
    private void requireAnswered(String matterId, Limit limit) {
        Held held = book.held(matterId, limit);
        Posting last = held.evaluated().orElseThrow();
        Posting answered = held.answered().orElseThrow();
        if (stage(limit, last) > stage(limit, answered)) {
            throw Problem.conflict("ledger.evaluate_again", Map.of("year", last.ledgerYear()));
        }
    }

    /** Whatever is still open goes back when the matter has ended. */
    void release(String matterId) {
        for (LedgerMapper.LimitRow row : mapper.ofMatter(matterId)) {
            Standing standing = book.lock(row.limit());
            long open = book.held(matterId, row.limit()).open();
            if (open > 0) {
                book.post(standing, matterId, Posting.Kind.RELEASE, open, null, SYSTEM);
            }
        }
    }

    /** Evaluates on this year's base what the matter holds since an earlier year; twice is once. */
    void turnYear(String matterId) {
        matters.lock(matterId);
        for (LedgerMapper.LimitRow row : mapper.ofMatter(matterId)) {
            Standing standing = book.lock(row.limit());
            carry(matterId, standing, book.held(matterId, row.limit()));
        }
    }

    private void carry(String matterId, Standing standing, Held held) {
        boolean old = held.evaluated()
                .filter(last -> last.ledgerYear() < standing.year())
                .isPresent();
        if (old && held.open() > 0) {
            book.evaluate(standing, matterId, Posting.Kind.CARRY, held.open(), onNewBase(standing, held), SYSTEM);
        }
    }

    /** Behind whatever was evaluated on the new base already. */
    private long onNewBase(Standing standing, Held held) {
        return Math.addExact(book.evaluatedIn(standing), held.open());
    }

    private MatterStep execution(Matter matter) {
        Optional<MatterStep> last = steps.ofMatter(matter.id()).stream()
                .filter(step -> step.round() == matter.round() && "executed".equals(step.opinion()))
                .reduce((earlier, later) -> later);
        return last.orElseThrow(() -> new IllegalStateException("nothing executed for matter " + matter.id()));
    }

    private static int stage(Limit limit, Posting evaluation) {
        return limit.kind().stage(evaluation.projected(), evaluation.total());
    }

    /** Matters that wait for the year's turn, in the order in which they once reserved. */
    List<String> waiting() {
        return mapper.heldBefore(Times.today(clock).getYear());
    }
}

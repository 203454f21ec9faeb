package org.shuzha.ledger;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.shuzha.decision.EffectiveScopes;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commits what was delivered out of what is reserved, under the same locks as {@link Reservations}. */
@Service
@Transactional
class Deliveries {

    private final LedgerBook book;
    private final YearTurn years;
    private final Demands demands;
    private final Matters matters;
    private final MatterSteps steps;
    private final EffectiveScopes scopes;

    Deliveries(
            LedgerBook book,
            YearTurn years,
            Demands demands,
            Matters matters,
            MatterSteps steps,
            EffectiveScopes scopes) {
        this.book = book;
        this.years = years;
        this.demands = demands;
        this.matters = matters;
        this.steps = steps;
        this.scopes = scopes;
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
            years.carry(matter.id(), standing, held);
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

    private MatterStep execution(Matter matter) {
        Optional<MatterStep> last = steps.ofMatter(matter.id()).stream()
                .filter(step -> step.round() == matter.round() && "executed".equals(step.opinion()))
                .reduce((earlier, later) -> later);
        return last.orElseThrow(() -> new IllegalStateException("nothing executed for matter " + matter.id()));
    }

    private static int stage(Limit limit, Posting evaluation) {
        return limit.kind().stage(evaluation.projected(), evaluation.total());
    }
}

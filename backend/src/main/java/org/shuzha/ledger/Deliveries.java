package org.shuzha.ledger;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    private static final Map<Limit.Kind, String> OVER_BY_LIST =
            Map.of(Limit.Kind.SENSITIVE, "ledger.list_sensitive_over", Limit.Kind.OTHER, "ledger.list_other_over");

    private final LedgerBook book;
    private final YearTurn years;
    private final Demands demands;
    private final Matters matters;
    private final MatterSteps steps;
    private final EffectiveScopes scopes;
    private final CountedPersons persons;

    Deliveries(
            LedgerBook book,
            YearTurn years,
            Demands demands,
            Matters matters,
            MatterSteps steps,
            EffectiveScopes scopes,
            CountedPersons persons) {
        this.book = book;
        this.years = years;
        this.demands = demands;
        this.matters = matters;
        this.steps = steps;
        this.scopes = scopes;
        this.persons = persons;
    }

    /**
     * Counts what was executed last, in the year of delivery. Throws conflict {@code ledger.over_reserved} for more than
     * is reserved, or {@code ledger.list_sensitive_over} and {@code ledger.list_other_over} when a list says who that is, {@code ledger.evaluate_again} when the year turned and the new base asks for more than was decided on.
     */
    void commit(String matterId) {
        Matter matter = matters.lock(matterId);
        MatterStep execution = execution(matter);
        PersonList list = persons.listOf(execution).orElse(null);
        demands.delivered(demands.of(matter, scopes.of(matter)), execution.form(), list).stream()
                .sorted(Comparator.comparing(delivered -> delivered.limit().id()))
                .forEach(delivered -> commit(matter, execution, delivered, list));
        if (list != null) {
            persons.forget(list);
        }
    }

    private void commit(Matter matter, MatterStep execution, Demand delivered, @Nullable PersonList list) {
        Standing standing = book.lock(delivered.limit());
        Held held = book.held(matter.id(), delivered.limit());
        if (held.delivered(execution.id())) {
            return;
        }
        boolean named = list != null && delivered.limit().kind() != Limit.Kind.CORE;
        Delivery delivery = named ? persons.count(standing, list) : Delivery.declared(delivered.amount());
        if (delivery.amount() > held.open()) {
            throw Problem.conflict(
                    named ? OVER_BY_LIST.get(delivered.limit().kind()) : "ledger.over_reserved",
                    Map.of("amount", delivery.amount(), "reserved", held.open()));
        }
        if (delivery.amount() > 0) {
            years.carry(matter.id(), standing, held);
            requireAnswered(matter.id(), delivered.limit());
        }
        if (named || delivery.amount() > 0) {
            book.deliver(standing, execution, delivery);
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

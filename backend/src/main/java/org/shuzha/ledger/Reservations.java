package org.shuzha.ledger;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.shuzha.decision.EffectiveScopes;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reserves and releases (rule 7 of the design). Every act locks the matter and then, in the order of their ids, each
 * limit it touches, so that what it evaluates includes whatever was reserved or delivered before.
 */
@Service
@Transactional
class Reservations {

    private final LedgerBook book;
    private final LedgerMapper mapper;
    private final Demands demands;
    private final Matters matters;
    private final EffectiveScopes scopes;

    Reservations(LedgerBook book, LedgerMapper mapper, Demands demands, Matters matters, EffectiveScopes scopes) {
        this.book = book;
        this.mapper = mapper;
        this.demands = demands;
        this.matters = matters;
        this.scopes = scopes;
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
            book.release(standing, matter.id(), held.open(), matter.requesterId());
        }
        long projected = Math.addExact(standing.used() - held.open(), wanted);
        if (wanted > 0) {
            book.evaluate(standing, matter.id(), Posting.Kind.RESERVE, wanted, projected, matter.requesterId());
        }
        return new Evaluation(standing, wanted, projected);
    }

    /** An unchanged reservation; a line says so when the year has turned since its course last looked. */
    private long evaluatedAgain(Matter matter, Standing standing, Held held) {
        long projected = held.place(standing).orElseGet(() -> book.onNewBase(standing, held));
        if (held.answered().orElseThrow().ledgerYear() != standing.year()) {
            book.evaluate(standing, matter.id(), Posting.Kind.EVALUATE, held.open(), projected, matter.requesterId());
        }
        return projected;
    }

    /** Whatever is still open goes back when the matter has ended. */
    void release(String matterId) {
        for (LedgerMapper.LimitRow row : mapper.ofMatter(matterId)) {
            Standing standing = book.lock(row.limit());
            long open = book.held(matterId, row.limit()).open();
            if (open > 0) {
                book.release(standing, matterId, open, Actor.SYSTEM.personId());
            }
        }
    }
}

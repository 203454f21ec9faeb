package org.shuzha.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuzha.engine.ProcessModels;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.shuzha.matter.Scope;
import org.springframework.stereotype.Component;

/** What a form that is being filled would do to the limits. */
@Component
class Effects {

    /** What a form would do to a limit. */
    record Effect(
            Limit.Kind kind,
            @Nullable LimitAsset asset,
            long committed,
            long reserved,
            long amount,
            List<Long> thresholds,
            int stageBefore,
            int stage) {}

    private final LedgerBook book;
    private final Demands demands;
    private final LimitViews limits;
    private final Matters matters;
    private final ProcessModels models;

    Effects(LedgerBook book, Demands demands, LimitViews limits, Matters matters, ProcessModels models) {
        this.book = book;
        this.demands = demands;
        this.limits = limits;
        this.matters = matters;
        this.models = models;
    }

    /**
     * What a form that is being filled would reserve, in place of what is held for the matter it belongs to; nothing
     * where its procedure reserves nothing.
     */
    List<Effect> of(Matter draft, @Nullable String savedAs) {
        if (!models.runs(draft.deploymentId(), draft.procedureKey(), "reserveQuota")) {
            return List.of();
        }
        String holder =
                book.holder(savedAs == null ? draft : matters.get(savedAs)).id();
        return demands.of(draft, Scope.requested(draft.form())).stream()
                .map(demand -> effect(demand, holder))
                .filter(effect -> effect.amount() > 0)
                .toList();
    }

    private Effect effect(Demand demand, String holder) {
        Standing standing = book.look(demand.limit());
        Held held = book.held(holder, demand.limit());
        long amount = Math.max(0, demand.amount() - held.committed());
        long after = held.with(amount, standing);
        long before = after - amount;
        long committed = Math.min(standing.committed(), before);
        return new Effect(
                demand.limit().kind(),
                LimitAsset.of(limits.asset(demand.limit())),
                committed,
                before - committed,
                amount,
                demand.limit().kind().thresholds(standing.total()),
                standing.stage(before),
                standing.stage(after));
    }
}

package org.shuzha.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuzha.matter.Matter;
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

    Effects(LedgerBook book, Demands demands, LimitViews limits) {
        this.book = book;
        this.demands = demands;
        this.limits = limits;
    }

    /** What a form that is being filled would reserve. */
    List<Effect> of(Matter draft) {
        return demands.of(draft, Scope.requested(draft.form())).stream()
                .filter(demand -> demand.amount() > 0)
                .map(this::effect)
                .toList();
    }

    private Effect effect(Demand demand) {
        Standing standing = book.look(demand.limit());
        long used = standing.used();
        return new Effect(
                demand.limit().kind(),
                LimitAsset.of(limits.asset(demand.limit())),
                standing.committed(),
                standing.reserved(),
                demand.amount(),
                demand.limit().kind().thresholds(standing.total()),
                standing.stage(used),
                standing.stage(used + demand.amount()));
    }
}

package org.shuzha.ledger;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** What a limit comes to with a matter's part in it. */
record Evaluation(Standing standing, long amount, long projected) {

    /** Missing totals above all, then by share. */
    private static final Comparator<Evaluation> BY_SHARE = (one, other) -> {
        if (one.missing() || other.missing()) {
            return Boolean.compare(one.missing(), other.missing());
        }
        return share(one.projected, other.standing.total()).compareTo(share(other.projected, one.standing.total()));
    };

    int stage() {
        return standing.stage(projected);
    }

    private boolean missing() {
        return standing.total() == null || standing.total() <= 0;
    }

    private static BigInteger share(long projected, long otherTotal) {
        return BigInteger.valueOf(projected).multiply(BigInteger.valueOf(otherTotal));
    }

    /** The facts that T8 and T9 read; what there is none of is null, which takes an earlier value away. */
    static Map<String, Object> facts(Collection<Evaluation> evaluations) {
        var facts = new HashMap<String, Object>();
        facts.put("coreProjected", null);
        facts.put("coreTotal", null);
        evaluations.stream()
                .filter(one -> one.standing.limit().kind() == Limit.Kind.CORE)
                .max(BY_SHARE)
                .ifPresent(highest -> {
                    facts.put("coreProjected", highest.projected);
                    facts.put("coreTotal", highest.missing() ? null : highest.standing.total());
                });
        evaluations.forEach(one -> {
            switch (one.standing.limit().kind()) {
                case SENSITIVE -> facts.put("sensitiveProjected", one.projected);
                case OTHER -> facts.put("otherProjected", one.projected);
                case CORE -> {}
            }
        });
        return facts;
    }
}

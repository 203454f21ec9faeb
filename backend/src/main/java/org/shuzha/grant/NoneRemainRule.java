package org.shuzha.grant;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuzha.decision.GivenOpinion;
import org.shuzha.decision.OpinionRule;
import org.shuzha.grant.GrantViews.HeldGrant;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/** Nobody confirms that no rights remain while the system still finds some (A18, A29.4). */
@Component
class NoneRemainRule implements OpinionRule {

    private final Remains remains;

    NoneRemainRule(Remains remains) {
        this.remains = remains;
    }

    @Override
    public Set<String> opinions() {
        return Set.of(Remains.NONE);
    }

    @Override
    public void check(GivenOpinion given) {
        Remains.Remaining found = remains.of(given.matter());
        if (!found.none()) {
            String numbers = found.grants().stream().map(HeldGrant::number).collect(Collectors.joining(" "));
            throw Problem.conflict(
                    "recovery.remains",
                    Map.of(
                            "grants", numbers.isEmpty() ? "–" : numbers,
                            "tokens", found.tokens(),
                            "sessions", found.sessions()));
        }
    }
}

package org.shuzha.decision;

import java.util.Set;
import org.shuzha.account.StepUp;
import org.springframework.stereotype.Component;

/**
 * Votes and resolutions of a body, IT's record of an execution, and a pass by an authority, given or confirmed, need a
 * fresh proof of who sits at the keyboard.
 */
@Component
class StepUpRule implements OpinionRule {

    private static final Set<String> VOTES = Set.of("approve", "reject", "abstain");

    private final StepUp stepUp;

    StepUpRule(StepUp stepUp) {
        this.stepUp = stepUp;
    }

    @Override
    public Set<String> opinions() {
        return Set.of("approve", "reject", "abstain", "conclude", "executed", "pass", "pass-with-limits", "confirmed");
    }

    @Override
    public void check(GivenOpinion given) {
        boolean vote = given.step().memberId() != null;
        if (vote || !VOTES.contains(given.opinion())) {
            stepUp.require(given.actor());
        }
    }
}

package org.shuzha.submission;

import java.util.Set;
import org.shuzha.decision.GivenOpinion;
import org.shuzha.decision.OpinionRule;
import org.shuzha.matter.Matter;
import org.springframework.stereotype.Component;

/** What an authority addresses to institutions is approved while it can still be issued. */
@Component
class IssueRule implements OpinionRule {

    private final Reach reach;

    IssueRule(Reach reach) {
        this.reach = reach;
    }

    @Override
    public Set<String> opinions() {
        return Set.of("approve");
    }

    @Override
    public void check(GivenOpinion given) {
        if (given.matter().form().has(Matter.INSTITUTIONS)) {
            reach.issuable(given.matter());
        }
    }
}

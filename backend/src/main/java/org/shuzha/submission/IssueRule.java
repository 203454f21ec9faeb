package org.shuzha.submission;

import java.util.Set;
import org.shuzha.decision.GivenOpinion;
import org.shuzha.decision.OpinionRule;
import org.shuzha.matter.Matter;
import org.springframework.stereotype.Component;

/** What an authority addresses to institutions is approved while it can still be issued. */
@Component
class IssueRule implements OpinionRule {

    private final Addressees addressees;

    IssueRule(Addressees addressees) {
        this.addressees = addressees;
    }

    @Override
    public Set<String> opinions() {
        return Set.of("approve");
    }

    @Override
    public void check(GivenOpinion given) {
        if (given.matter().form().has(Matter.INSTITUTIONS)) {
            addressees.issuable(given.matter());
        }
    }
}

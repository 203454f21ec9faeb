package org.shuzha.incident;

import java.util.Set;
import org.shuzha.decision.GivenOpinion;
import org.shuzha.decision.OpinionRule;
import org.springframework.stereotype.Component;

/** A report joins only an incident of the same organisation that is being handled (A22.10). */
@Component
class MergeRule implements OpinionRule {

    private final Merges merges;

    MergeRule(Merges merges) {
        this.merges = merges;
    }

    @Override
    public Set<String> opinions() {
        return Set.of(Merges.MERGE);
    }

    @Override
    public void check(GivenOpinion given) {
        merges.target(given.matter(), given.form().path("into").asString());
    }
}

package org.shuzha.decision;

import java.util.Map;
import java.util.Set;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/** A resolution is concluded only by a quorum; below the minimum the matter waits and says so. */
@Component
class QuorumRule implements OpinionRule {

    private final Resolutions resolutions;

    QuorumRule(Resolutions resolutions) {
        this.resolutions = resolutions;
    }

    @Override
    public Set<String> opinions() {
        return Set.of("conclude");
    }

    @Override
    public void check(GivenOpinion given) {
        Tally tally = resolutions.tally(given.matter().id(), given.step().processInstanceId());
        if (tally.belowMinimum()) {
            throw Problem.conflict("resolution.below_minimum", Map.of("base", tally.base(), "minimum", Tally.MINIMUM));
        }
        if (!tally.quorate()) {
            throw Problem.conflict("resolution.no_quorum", Map.of("cast", tally.cast(), "quorum", tally.quorum()));
        }
    }
}

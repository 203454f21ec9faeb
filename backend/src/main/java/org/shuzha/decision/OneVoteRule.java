package org.shuzha.decision;

import java.util.Map;
import java.util.Set;
import org.shuzha.matter.MatterSteps;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/** Nobody votes twice in one resolution, not even as a substitute of another member. */
@Component
class OneVoteRule implements OpinionRule {

    private final MatterSteps steps;
    private final Resolutions resolutions;

    OneVoteRule(MatterSteps steps, Resolutions resolutions) {
        this.steps = steps;
        this.resolutions = resolutions;
    }

    @Override
    public Set<String> opinions() {
        return Set.of("approve", "reject", "abstain");
    }

    @Override
    public void check(GivenOpinion given) {
        if (given.step().memberId() == null || given.actingForId() == null) {
            return;
        }
        String instance = given.step().processInstanceId();
        boolean member = resolutions.members(instance).contains(given.actor().personId());
        boolean voted = steps.ofMatter(given.matter().id()).stream()
                .anyMatch(step -> step.done()
                        && step.memberId() != null
                        && step.processInstanceId().equals(instance)
                        && given.actor().personId().equals(step.actorId()));
        if (member || voted) {
            throw Problem.forbidden("resolution.one_vote", Map.of());
        }
    }
}

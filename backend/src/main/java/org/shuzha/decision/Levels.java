package org.shuzha.decision;

import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.shuzha.matter.Facts;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterEvent;
import org.shuzha.matter.Matters;
import org.shuzha.matter.Scope;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Level and approval body of what is left in scope, computed again after every round of conditions. */
@Service
class Levels {

    private final Matters matters;
    private final EffectiveScopes scopes;
    private final Facts facts;
    private final Callers callers;
    private final ApprovalProof approvals;
    private final StandingRuns runs;
    private final ApplicationEventPublisher events;

    Levels(
            Matters matters,
            EffectiveScopes scopes,
            Facts facts,
            Callers callers,
            ApprovalProof approvals,
            StandingRuns runs,
            ApplicationEventPublisher events) {
        this.matters = matters;
        this.scopes = scopes;
        this.facts = facts;
        this.callers = callers;
        this.approvals = approvals;
        this.runs = runs;
        this.events = events;
    }

    Map<String, Object> compute(String matterId) {
        Matter matter = matters.get(matterId);
        Scope scope = scopes.of(matter);
        var found = facts.of(matter, matter.deploymentId(), scope);
        if (scope.until() != null) {
            found.put("termEnds", Date.from(Times.endOf(scope.until())));
        }
        int level = (int) found.get("level");
        int body = facts.approvalBody(matter.deploymentId(), found);
        matters.setLevel(matterId, level, body);
        events.publishEvent(new MatterEvent(
                matterId, "matter.level_computed", Actor.SYSTEM, Map.of("level", level, "approvalBody", body)));
        Matter placed = matter.assessed(level, body);
        found.put(
                "ownersConsented",
                callers.covering(placed).filter(approvals::consented).isPresent());
        // where the body met on this matter itself, nothing stands for its meeting
        Optional<Matter> carriedFrom = approvals.approvedHere(placed) ? Optional.empty() : approvals.approvedOn(placed);
        found.put("resolutionCarried", carriedFrom.isPresent());
        runs.found(placed, carriedFrom.filter(StandingResolutions::is));
        return found;
    }
}

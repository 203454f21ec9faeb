package org.shuzha.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shuzha.catalogue.Asset;
import org.shuzha.inbox.Part;
import org.shuzha.inbox.Parts;
import org.shuzha.matter.Facts;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * Proves from the recorded opinions of this round, not from the order of tasks, that every owner consented and that the
 * body the level calls for approved (A13.2). IT opens nothing without it. What was said on the matter that called this
 * one counts as long as this one asks for no more, and what the body resolved once and for all in place of its meeting.
 */
@Component
public class ApprovalProof {

    private static final Set<String> CONSENTS = Set.of("consent", "consent-with-conditions");
    private static final int LEADING_GROUP = 3;

    private final MatterSteps steps;
    private final EffectiveScopes scopes;
    private final Facts facts;
    private final Parts parts;
    private final Resolutions resolutions;
    private final Callers callers;
    private final StandingResolutions standing;

    ApprovalProof(
            MatterSteps steps,
            EffectiveScopes scopes,
            Facts facts,
            Parts parts,
            Resolutions resolutions,
            Callers callers,
            StandingResolutions standing) {
        this.steps = steps;
        this.scopes = scopes;
        this.facts = facts;
        this.parts = parts;
        this.resolutions = resolutions;
        this.callers = callers;
        this.standing = standing;
    }

    /**
     * Throws conflict {@code decision.not_approved}, and {@code decision.standing_not_covering} where all that is missing is
     * the meeting that the standing resolution named by the form stood for.
     */
    public void require(Matter matter) {
        if (!consented(matter)) {
            throw Problem.conflict("decision.not_approved", Map.of());
        }
        if (!approved(matter)) {
            throw standing.check(matter)
                    .map(check -> Problem.conflict("decision.standing_not_covering", Map.of("beyond", check.beyond())))
                    .orElseGet(() -> Problem.conflict("decision.not_approved", Map.of()));
        }
    }

    /** Every owner consented, here or on the matter that called this one for at least as much. */
    boolean consented(Matter matter) {
        return allOwnersConsented(matter)
                || callers.covering(matter).filter(this::consented).isPresent();
    }

    /**
     * Where a body at least as high as this matter calls for approved this much: the matter that called it, or the standing
     * resolution it names.
     */
    Optional<Matter> approvedOn(Matter matter) {
        return Stream.of(callers.covering(matter), standing.covering(matter))
                .flatMap(Optional::stream)
                .filter(decided -> Coverage.bodyReaches(decided, matter))
                .filter(this::approved)
                .findFirst();
    }

    private boolean approved(Matter matter) {
        return approvedHere(matter) || approvedOn(matter).isPresent();
    }

    private List<MatterStep> round(Matter matter) {
        return steps.ofMatter(matter.id()).stream()
                .filter(step -> step.done() && step.round() == matter.round())
                .toList();
    }

    private boolean allOwnersConsented(Matter matter) {
        var consented = new HashSet<String>();
        round(matter).stream()
                .filter(step -> CONSENTS.contains(step.opinion()))
                .forEach(step -> consented.add(step.departmentId()));
        return facts.owners(matter.organisationId(), scopes.of(matter)).stream()
                .map(Asset.Owner::departmentId)
                .allMatch(consented::contains);
    }

    /** By a body in this round. Without a level nobody knows which one was called for, so nobody approved. */
    boolean approvedHere(Matter matter) {
        if (matter.approvalBody() == null) {
            return false;
        }
        if (matter.approvalBody() == LEADING_GROUP) {
            return resolutions.ofMatter(matter.id()).stream()
                    .anyMatch(one -> one.round() == matter.round() && "approve".equals(one.result()));
        }
        return round(matter).stream()
                .anyMatch(step -> "approve".equals(step.opinion())
                        && step.memberId() == null
                        && Part.of(parts.role(matter, step)) == Part.APPROVER);
    }
}

package org.shuzha.grant;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.shuzha.decision.ApprovalProof;
import org.shuzha.decision.EffectiveScopes;
import org.shuzha.decision.GivenOpinion;
import org.shuzha.decision.OpinionRule;
import org.shuzha.matter.FieldRef;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Scope;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * IT executes within the approved scope and cannot widen it (A13.2): fields, rows, people, masking; and not before the day
 * on which the contract or certificate it rests on takes effect.
 */
@Component
class ExecutionRule implements OpinionRule {

    private static final Set<String> MASKING = Set.of("masking", "deidentification");

    private final EffectiveScopes scopes;
    private final ApprovalProof approvals;
    private final MatterSteps steps;

    ExecutionRule(EffectiveScopes scopes, ApprovalProof approvals, MatterSteps steps) {
        this.scopes = scopes;
        this.approvals = approvals;
        this.steps = steps;
    }

    @Override
    public Set<String> opinions() {
        return Set.of("executed");
    }

    @Override
    public void check(GivenOpinion given) {
        approvals.require(given.matter());
        requireEffective(given);
        Scope scope = scopes.of(given.matter());
        JsonNode form = given.form();
        boolean masked = false;
        for (JsonNode node : form.path("fields")) {
            FieldRef ref = new FieldRef(
                    node.path("asset").asString(""), node.path("field").asString(""));
            if (!scope.contains(ref.asset(), ref.field())) {
                throw Problem.invalid("execution.field_outside_scope", Map.of("field", ref.field()));
            }
            masked |= scope.isMasked(ref.asset(), ref.field());
        }
        requireAtMost("execution.too_many_rows", form.path("rows").asLong(), scope.maxRows());
        requireAtMost("execution.too_many_persons", form.path("persons").asLong(), scope.persons());
        if (masked && !masks(form)) {
            throw Problem.invalid("execution.masking_missing", Map.of());
        }
    }

    private void requireEffective(GivenOpinion given) {
        String delivered = given.form().path("deliveredOn").asString("");
        steps.ofMatter(given.matter().id()).stream()
                .filter(step -> step.round() == given.matter().round() && step.form() != null)
                .map(step -> step.form().path("effectiveOn").asString(""))
                .filter(effective -> !effective.isEmpty())
                .reduce((earlier, later) -> later)
                .filter(effective -> delivered.compareTo(effective) < 0)
                .ifPresent(effective -> {
                    throw Problem.invalid("execution.not_effective", Map.of("date", effective));
                });
    }

    private static boolean masks(JsonNode form) {
        var controls = new HashSet<String>();
        form.path("controls").forEach(control -> controls.add(control.asString("")));
        return controls.stream().anyMatch(MASKING::contains);
    }

    private static void requireAtMost(String code, long value, long limit) {
        if (value > limit) {
            throw Problem.invalid(code, Map.of("value", value, "limit", limit));
        }
    }
}

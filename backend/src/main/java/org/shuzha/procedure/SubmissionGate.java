package org.shuzha.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuzha.engine.RuleTables;
import org.springframework.stereotype.Component;

/** What may not be filed: the folder's own decision table, the transport channels (T23) and the second assessment (T6). */
@Component
public class SubmissionGate {

    /** Why a submission is refused: {@code code} is a text key of the procedure. */
    public record Refusal(String code, List<String> basis) {}

    private final RuleTables tables;

    SubmissionGate(RuleTables tables) {
        this.tables = tables;
    }

    public List<Refusal> refusals(String deploymentId, Procedure procedure, Map<String, Object> facts) {
        var refusals = new ArrayList<Refusal>();
        var all = new HashMap<>(facts);
        all.put("secondAssessment", tables.single(deploymentId, "secondary-assessment", facts, "required"));
        if (procedure.gate() != null) {
            tables.evaluate(deploymentId, procedure.gate(), all).forEach(row -> refusals.add(refusal(row)));
        }
        var channel = tables.evaluate(deploymentId, "transport-channel", all).get(0);
        if (!Boolean.TRUE.equals(channel.get("allow"))) {
            refusals.add(new Refusal("gate.channel", basis(channel)));
        }
        return refusals;
    }

    private static Refusal refusal(Map<String, Object> row) {
        return new Refusal((String) row.get("code"), basis(row));
    }

    private static List<String> basis(Map<String, Object> row) {
        return List.of(String.valueOf(row.get("article")).split("[,\\s]+"));
    }
}

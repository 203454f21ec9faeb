package org.shuzha.procedure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shuzha.engine.RuleTables;
import org.springframework.stereotype.Component;

/** What may not be filed: the folder's own decision table, the transport channels (T23) and the second assessment (T6). */
@Component
public class SubmissionGate {

    /** Why a submission is refused: {@code code} is a text key of the procedure. */
    public record Refusal(String code, List<String> basis) {}

    private final RuleTables tables;
    private final BindingArticles binding;

    SubmissionGate(RuleTables tables, BindingArticles binding) {
        this.tables = tables;
        this.binding = binding;
    }

    /** One refusal per code, resting on every article that a hit row names and that binds. */
    public List<Refusal> refusals(String deploymentId, Procedure procedure, Map<String, Object> facts) {
        var all = new HashMap<>(facts);
        all.put("secondAssessment", tables.single(deploymentId, "secondary-assessment", facts, "required"));
        var basis = new LinkedHashMap<String, Set<String>>();
        if (procedure.gate() != null) {
            tables.evaluate(deploymentId, procedure.gate(), all)
                    .forEach(row -> add(basis, (String) row.get("code"), row));
        }
        if (transports(facts)) {
            var channel =
                    tables.evaluate(deploymentId, "transport-channel", all).get(0);
            if (!Boolean.TRUE.equals(channel.get("allow"))) {
                add(basis, "gate.channel", channel);
            }
        }
        return refusals(basis, facts);
    }

    /** What the table of a step refuses: one refusal per code. */
    public List<Refusal> refusals(String deploymentId, String table, Map<String, Object> facts) {
        var basis = new LinkedHashMap<String, Set<String>>();
        tables.evaluate(deploymentId, table, facts).forEach(row -> add(basis, (String) row.get("code"), row));
        return refusals(basis, facts);
    }

    private List<Refusal> refusals(Map<String, Set<String>> basis, Map<String, Object> facts) {
        return basis.entrySet().stream()
                .map(entry -> new Refusal(
                        entry.getKey(), binding.of((String) facts.get("profile"), List.copyOf(entry.getValue()))))
                .toList();
    }

    /** A form that names no channel moves nothing; whether it has to name one is for its schema to say. */
    private static boolean transports(Map<String, Object> facts) {
        return facts.get("channel") instanceof String channel && !channel.isBlank();
    }

    private static void add(Map<String, Set<String>> basis, String code, Map<String, Object> row) {
        basis.computeIfAbsent(code, key -> new LinkedHashSet<>()).addAll(basis(row));
    }

    private static List<String> basis(Map<String, Object> row) {
        return List.of(String.valueOf(row.get("article")).split("[,\\s]+"));
    }
}

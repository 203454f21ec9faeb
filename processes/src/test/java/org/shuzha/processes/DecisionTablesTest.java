package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Each table row by row from {@code tables.csv}: the facts given, the rows that must fire and the outputs in the table's
 * order. A fact that is not given is unknown.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionTablesTest {
    private static final Map<String, Integer> ROWS = Map.ofEntries(
            Map.entry("mixed-level", 3),
            Map.entry("reviewer-resolution", 3),
            Map.entry("approval-body", 13),
            Map.entry("secondary-assessment", 4),
            Map.entry("transport-channel", 7),
            Map.entry("log-retention", 8),
            Map.entry("submission-gate", 12),
            Map.entry("pre-transfer-assessment", 3),
            Map.entry("transfer-gate", 3),
            Map.entry("impact-gate", 7),
            Map.entry("core-share", 7),
            Map.entry("export-path", 20),
            Map.entry("storage-location", 4),
            Map.entry("path-holds", 8),
            Map.entry("export-gate", 12),
            Map.entry("core-gate", 6),
            Map.entry("referral-gate", 3),
            Map.entry("standing-gate", 5),
            Map.entry("authority-clock", 9),
            Map.entry("hazard-clock", 2),
            Map.entry("incident-recipients", 14),
            Map.entry("line-authority-routing", 6),
            Map.entry("incident-grade", 7),
            Map.entry("warning-gate", 1),
            Map.entry("bulletin-gate", 5),
            Map.entry("order-gate", 4),
            Map.entry("sanction-ladder", 13),
            Map.entry("inspection-gate", 2),
            Map.entry("inspection-result", 8),
            Map.entry("inspection-end", 10),
            Map.entry("interview-gate", 5),
            Map.entry("interview-attendance", 3),
            Map.entry("interview-result", 5),
            Map.entry("case-gate", 10),
            Map.entry("case-proposal-gate", 18),
            Map.entry("case-weight", 5),
            Map.entry("case-notice", 8),
            Map.entry("notice-gate", 1),
            Map.entry("hearing-gate", 1),
            Map.entry("circular-gate", 1),
            Map.entry("rectification-clock", 5),
            Map.entry("vulnerability-gate", 2),
            Map.entry("consent-type", 7),
            Map.entry("individual-request-gate", 2),
            Map.entry("external-provision-gate", 15),
            Map.entry("effect-block", 3),
            Map.entry("pia-required", 8));

    private final Map<String, Set<String>> hit = new HashMap<>();
    private final Set<String> fired = new TreeSet<>();
    private final Map<String, DmnDecision> tables = new HashMap<>();
    private final DmnEngine engine = engine();

    @ParameterizedTest(name = "{0}: {1} -> {3}")
    @CsvFileSource(resources = "/tables.csv", numLinesToSkip = 1, delimiter = ';')
    void row(String table, String facts, String rules, String expected) {
        fired.clear();
        var result = engine.evaluateDecisionTable(decision(table), facts(table, facts));
        hit.computeIfAbsent(table, key -> new TreeSet<>()).addAll(fired);
        assertThat(String.join(" ", fired)).isEqualTo(Objects.requireNonNullElse(rules, ""));
        var out = result.getResultList().stream()
                .map(outputs -> text(table, outputs))
                .collect(Collectors.joining(" "));
        assertThat(out).isEqualTo(Objects.requireNonNullElse(expected, ""));
    }

    @AfterAll
    void everyRowWasHit() {
        assertThat(ROWS.keySet())
                .containsExactlyInAnyOrderElementsOf(Sources.tables().keySet());
        ROWS.forEach((table, rows) -> {
            Set<String> all = new TreeSet<>(Sources.ruleIds(table));
            assertThat(all).as("rows of %s", table).hasSize(rows);
            assertThat(hit.get(table)).as("rows hit in %s", table).isEqualTo(all);
        });
    }

    @Test
    void theGateLetsWhatNeedsNoOtherProcedurePass() {
        var facts = new HashMap<String, Object>();
        List.of("vendor", "publication", "ai", "opening", "secret", "secondAssessment")
                .forEach(fact -> facts.put(fact, false));
        facts.putAll(Map.of("personal", true, "level", 3, "profile", "NATIONAL"));
        assertThat(engine.evaluateDecisionTable(decision("submission-gate"), facts)
                        .getResultList())
                .isEmpty();
    }

    private static String text(String table, Map<String, Object> outputs) {
        return Sources.outputs(table).stream()
                .map(outputs::get)
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
    }

    private Map<String, Object> facts(String table, String cell) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Sources.inputs(table).forEach(input -> facts.put(input, null));
        if (cell != null) {
            for (String fact : cell.split(" ")) {
                String[] pair = fact.split("=");
                assertThat(facts).containsKey(pair[0]);
                facts.put(pair[0], value(pair[1]));
            }
        }
        return facts;
    }

    private static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text.matches("\\d+") ? (Object) Integer.valueOf(text) : text;
    }

    private DmnDecision decision(String table) {
        return tables.computeIfAbsent(
                table,
                key -> engine.parseDecision(key, Sources.stream(Sources.tables().get(key))));
    }

    private DmnEngine engine() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules()
                        .forEach(rule -> fired.add(rule.getId().substring("rule-".length()))));
        return configuration.buildEngine();
    }
}

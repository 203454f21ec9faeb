package org.shuzha.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Evaluates the decision tables of a deployment. A table asks its facts only, no clock, so that answers are kept. */
@Component
public class RuleTables {

    private static final int KEPT = 10_000;

    private record Question(String deploymentId, String table, Map<String, Object> facts) {}

    private final Cache<Question, List<Map<String, Object>>> answers =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final RepositoryService repository;
    private final DecisionService decisions;

    RuleTables(RepositoryService repository, DecisionService decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    /** Output rows of the rules that hit, in table order; a hit policy that forbids several hits throws. */
    public List<Map<String, Object>> evaluate(String deploymentId, String table, Map<String, Object> facts) {
        var question = new Question(deploymentId, table, new HashMap<>(facts));
        List<Map<String, Object>> known = answers.getIfPresent(question);
        if (known == null) {
            known = ask(question);
            answers.put(question, known);
        }
        return known;
    }

    /** The single output of a table, e.g. the level of T2. */
    public Object single(String deploymentId, String table, Map<String, Object> facts, String output) {
        return evaluate(deploymentId, table, facts).get(0).get(output);
    }

    private List<Map<String, Object>> ask(Question question) {
        var definition = repository
                .createDecisionDefinitionQuery()
                .deploymentId(question.deploymentId())
                .decisionDefinitionKey(question.table())
                .singleResult();
        return decisions.evaluateDecisionTableById(definition.getId(), question.facts()).getResultList().stream()
                .map(Collections::unmodifiableMap)
                .toList();
    }
}

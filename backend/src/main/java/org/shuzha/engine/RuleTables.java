package org.shuzha.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Evaluates the decision tables of a deployment. */
@Component
public class RuleTables {

    private final RepositoryService repository;
    private final DecisionService decisions;

    RuleTables(RepositoryService repository, DecisionService decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    /** Output rows of the rules that hit, in table order; a hit policy that forbids several hits throws. */
    public List<Map<String, Object>> evaluate(String deploymentId, String table, Map<String, Object> facts) {
        var definition = repository
                .createDecisionDefinitionQuery()
                .deploymentId(deploymentId)
                .decisionDefinitionKey(table)
                .singleResult();
        return decisions.evaluateDecisionTableById(definition.getId(), facts).getResultList();
    }

    /** The single output of a table, e.g. the level of T2. */
    public Object single(String deploymentId, String table, Map<String, Object> facts, String output) {
        return evaluate(deploymentId, table, facts).get(0).get(output);
    }
}

package org.shuzha.decision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shuzha.engine.ProcessElement;
import org.shuzha.engine.ProcessModels;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.procedure.DeclaredFacts;
import org.shuzha.procedure.SubmissionGate;
import org.shuzha.procedure.SubmissionGate.Refusal;
import org.shuzha.procedure.Vocabulary;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/** What may not be handed in at a step that names a {@code gate}: its table reads what is known so far and what the form declares. */
@Component
class StepGateRule implements OpinionRule {

    private final Vocabulary vocabulary;
    private final ProcessModels models;
    private final DecisionWorkflow workflow;
    private final DeclaredFacts declared;
    private final SubmissionGate gate;

    StepGateRule(
            Vocabulary vocabulary,
            ProcessModels models,
            DecisionWorkflow workflow,
            DeclaredFacts declared,
            SubmissionGate gate) {
        this.vocabulary = vocabulary;
        this.models = models;
        this.workflow = workflow;
        this.declared = declared;
        this.gate = gate;
    }

    @Override
    public Set<String> opinions() {
        return vocabulary.opinions();
    }

    @Override
    public void check(GivenOpinion given) {
        Matter matter = given.matter();
        MatterStep step = given.step();
        ProcessElement element = models.element(matter.deploymentId(), step.process(), step.element());
        String table = element.property("gate");
        if (table == null || given.form() == null) {
            return;
        }
        Map<String, Object> facts = workflow.facts(step.id());
        facts.putAll(declared.of(matter.deploymentId(), matter.procedureKey(), element.property("form"), given.form()));
        facts.put(element.property("result"), given.opinion());
        List<Refusal> refusals = gate.refusals(matter.deploymentId(), table, facts);
        if (!refusals.isEmpty()) {
            throw Problem.invalid("matter.refused", Map.of("reasons", refusals));
        }
    }
}

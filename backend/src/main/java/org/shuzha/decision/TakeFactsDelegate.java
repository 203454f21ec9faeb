package org.shuzha.decision;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shuzha.engine.ProcessModels;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.procedure.DeclaredFacts;
import org.springframework.stereotype.Component;

/** Takes the facts that the form of the last step declares which gave one of the opinions the element {@code says}. */
@Component
class TakeFactsDelegate implements JavaDelegate {

    private final Matters matters;
    private final MatterSteps steps;
    private final ProcessModels models;
    private final DeclaredFacts declared;

    TakeFactsDelegate(Matters matters, MatterSteps steps, ProcessModels models, DeclaredFacts declared) {
        this.matters = matters;
        this.steps = steps;
        this.models = models;
        this.declared = declared;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Matter matter = matters.get((String) execution.getVariable("matterId"));
        List<String> opinions = models.at(execution).list("says");
        String institution = (String) execution.getVariable(MatterSteps.INSTITUTION);
        MatterStep step = steps.latestWith(matter.id(), institution, opinions).orElseThrow();
        String form = models.element(matter.deploymentId(), step.process(), step.element())
                .property("form");
        execution.setVariables(declared.of(matter.deploymentId(), matter.procedureKey(), form, step.form()));
    }
}

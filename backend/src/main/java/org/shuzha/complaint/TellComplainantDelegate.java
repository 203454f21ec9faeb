package org.shuzha.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shuzha.engine.ProcessModels;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.springframework.stereotype.Component;

/** Tells the complainant what the element says as its {@code milestone}; with the result the matter can end (A36). */
@Component
class TellComplainantDelegate implements JavaDelegate {

    private final ComplaintDecisions decisions;
    private final Matters matters;
    private final ProcessModels models;

    TellComplainantDelegate(ComplaintDecisions decisions, Matters matters, ProcessModels models) {
        this.decisions = decisions;
        this.matters = matters;
        this.models = models;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Matter matter = matters.get((String) execution.getVariable("matterId"));
        var element = models.element(matter.deploymentId(), matter.procedureKey(), execution.getCurrentActivityId());
        switch (element.property("milestone")) {
            case "accepted" -> decisions.accepted(matter.id());
            case "asked" -> decisions.asked(matter.id());
            case "concluded" -> ComplaintWorkflow.go(execution, decisions.concluded(matter.id()));
            default -> throw new IllegalStateException(element.property("milestone"));
        }
    }
}

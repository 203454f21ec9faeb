package org.shuzha.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shuzha.engine.ProcessModels;
import org.springframework.stereotype.Component;

/** Tells the complainant what the element says as its {@code milestone}; with the result the matter can end (A36). */
@Component
class TellComplainantDelegate implements JavaDelegate {

    private final ComplaintDecisions decisions;
    private final ProcessModels models;

    TellComplainantDelegate(ComplaintDecisions decisions, ProcessModels models) {
        this.decisions = decisions;
        this.models = models;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String matterId = (String) execution.getVariable("matterId");
        var element = models.at(execution);
        switch (element.property("milestone")) {
            case "accepted" -> decisions.accepted(matterId);
            case "asked" -> decisions.asked(matterId);
            case "concluded" -> ComplaintWorkflow.go(execution, decisions.concluded(matterId));
            default -> throw new IllegalStateException(element.property("milestone"));
        }
    }
}

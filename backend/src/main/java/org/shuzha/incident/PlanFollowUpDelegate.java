package org.shuzha.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds who gets progress, or the summary once it is written: whoever had a report (A25.2, CNIR8). */
@Component
class PlanFollowUpDelegate implements JavaDelegate {

    private final Reports reports;

    PlanFollowUpDelegate(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String matterId = (String) execution.getVariable("matterId");
        boolean written = "summary-written".equals(execution.getVariable("summaryOutcome"));
        IncidentWorkflow.reports(execution, written ? reports.summary(matterId) : reports.progress(matterId));
    }
}

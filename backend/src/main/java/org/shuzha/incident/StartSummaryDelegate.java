package org.shuzha.incident;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Handling is done: the time of the summary runs (A25.3, CNIR8). */
@Component
class StartSummaryDelegate implements JavaDelegate {

    private final Reports reports;

    StartSummaryDelegate(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IncidentClock summary = reports.handled((String) execution.getVariable("matterId"));
        execution.setVariable("summaryDue", Date.from(summary.dueAt()));
        execution.setVariable("summaryDueKind", summary.limitKind());
    }
}

package org.shuzha.incident;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the clock of the emergency plan at the discovery (A22.10, B25). */
@Component
class OpenIncidentDelegate implements JavaDelegate {

    private final Reports reports;

    OpenIncidentDelegate(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IncidentClock plan = reports.begin((String) execution.getVariable("matterId"));
        execution.setVariable("planDue", Date.from(plan.dueAt()));
    }
}

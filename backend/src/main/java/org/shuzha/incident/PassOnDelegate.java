package org.shuzha.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The local authority has reported upward: whom T14 names gets a copy (A25.2). */
@Component
class PassOnDelegate implements JavaDelegate {

    private final Reports reports;

    PassOnDelegate(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IncidentWorkflow.set(
                execution, "nationalAuthorities", reports.passedOn((String) execution.getVariable("matterId")));
    }
}

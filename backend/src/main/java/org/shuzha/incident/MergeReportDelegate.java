package org.shuzha.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Joins a second report to the incident that is handled already (A22.10). */
@Component
class MergeReportDelegate implements JavaDelegate {

    private final Merges merges;

    MergeReportDelegate(Merges merges) {
        this.merges = merges;
    }

    @Override
    public void execute(DelegateExecution execution) {
        merges.merge((String) execution.getVariable("matterId"));
    }
}

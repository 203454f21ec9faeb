package org.shuzha.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands the facts of the latest classification to tables and gateways (A25.2, A25.3). */
@Component
class ClassifyIncidentDelegate implements JavaDelegate {

    private final Classifications classifications;

    ClassifyIncidentDelegate(Classifications classifications) {
        this.classifications = classifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(classifications.classify((String) execution.getVariable("matterId")));
    }
}

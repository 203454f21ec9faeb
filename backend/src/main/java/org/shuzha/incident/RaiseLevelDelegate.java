package org.shuzha.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Raises the level of the matter to that of the data found last (A5.2). */
@Component
class RaiseLevelDelegate implements JavaDelegate {

    private final Classifications classifications;

    RaiseLevelDelegate(Classifications classifications) {
        this.classifications = classifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("level", classifications.raise((String) execution.getVariable("matterId")));
    }
}

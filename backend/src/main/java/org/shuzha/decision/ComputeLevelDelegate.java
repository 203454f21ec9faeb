package org.shuzha.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Computes level and approval body from what is left in scope (A5.2) and hands the facts to the gateways. */
@Component
class ComputeLevelDelegate implements JavaDelegate {

    private final Levels levels;

    ComputeLevelDelegate(Levels levels) {
        this.levels = levels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(levels.compute((String) execution.getVariable("matterId")));
    }
}

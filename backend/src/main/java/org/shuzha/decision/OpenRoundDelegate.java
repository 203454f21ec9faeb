package org.shuzha.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shuzha.matter.Matters;
import org.springframework.stereotype.Component;

/** Opens a review round: opinions and conditions of the rounds before no longer count (rule 4 of the design). */
@Component
class OpenRoundDelegate implements JavaDelegate {

    private final Matters matters;

    OpenRoundDelegate(Matters matters) {
        this.matters = matters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        matters.openRound((String) execution.getVariable("matterId"));
    }
}

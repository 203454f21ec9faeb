package org.shuzha.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts the votes of the resolution and hands its result to the gateway. */
@Component
class CountVotesDelegate implements JavaDelegate {

    private final Resolutions resolutions;

    CountVotesDelegate(Resolutions resolutions) {
        this.resolutions = resolutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String matterId = (String) execution.getVariable("matterId");
        boolean adjourned = "adjourn".equals(execution.getVariable("minutesOutcome"));
        execution.setVariable("resolution", resolutions.close(matterId, execution.getProcessInstanceId(), adjourned));
    }
}

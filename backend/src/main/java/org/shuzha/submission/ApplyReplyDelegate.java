package org.shuzha.submission;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets a reply from off the platform count, once a second person has confirmed it. */
@Component
class ApplyReplyDelegate implements JavaDelegate {

    private final Dispatches dispatches;

    ApplyReplyDelegate(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("authorityOutcome", dispatches.confirmedAnswer(execution.getProcessInstanceId()));
    }
}

package org.shuzha.submission;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the submission with what was answered. */
@Component
class CloseSubmissionDelegate implements JavaDelegate {

    private final Dispatches dispatches;

    CloseSubmissionDelegate(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dispatches.close(execution.getProcessInstanceId());
    }
}

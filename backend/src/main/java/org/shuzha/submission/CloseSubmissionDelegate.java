package org.shuzha.submission;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shuzha.submission.Dispatches.Answer;
import org.springframework.stereotype.Component;

/** Closes the submission with what was answered, when, and how long it says that it holds. */
@Component
class CloseSubmissionDelegate implements JavaDelegate {

    private final Dispatches dispatches;

    CloseSubmissionDelegate(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answer answer = dispatches.close(execution.getProcessInstanceId());
        execution.setVariable("answeredAt", Date.from(answer.at()));
        execution.setVariable("answerUntil", answer.until().map(Date::from).orElse(null));
    }
}

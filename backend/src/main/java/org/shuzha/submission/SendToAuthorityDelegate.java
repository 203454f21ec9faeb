package org.shuzha.submission;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the summary and the chosen documents; whether the authority signs in decides who enters its reply. */
@Component
class SendToAuthorityDelegate implements JavaDelegate {

    private final Outgoing outgoing;

    SendToAuthorityDelegate(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var sent = outgoing.send(
                text(execution, "matterId"),
                execution.getProcessInstanceId(),
                text(execution, "replySla"),
                text(execution, "replySlaKind"));
        execution.setVariable("onPlatform", sent.onPlatform());
        if (!sent.onPlatform() && "copy".equals(text(execution, "submissionKind"))) {
            execution.setVariable("authorityOutcome", "passed-on");
        }
        execution.setVariable("replyDue", Date.from(sent.dueAt()));
    }

    private static String text(DelegateExecution execution, String fact) {
        return (String) execution.getVariable(fact);
    }
}

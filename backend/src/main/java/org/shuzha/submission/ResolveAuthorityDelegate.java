package org.shuzha.submission;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the authority by line, level and territory; where the register has none the matter waits. */
@Component
class ResolveAuthorityDelegate implements JavaDelegate {

    private final Addressing addressing;

    ResolveAuthorityDelegate(Addressing addressing) {
        this.addressing = addressing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var found = addressing.address(
                text(execution, "matterId"),
                execution.getProcessInstanceId(),
                text(execution, "authority"),
                text(execution, "submissionKind"));
        execution.setVariable("authorityKnown", found.isPresent());
        execution.setVariable("authorityId", found.orElse(null));
    }

    private static String text(DelegateExecution execution, String fact) {
        return (String) execution.getVariable(fact);
    }
}

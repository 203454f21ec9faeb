package org.shuzha.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Freezes who belongs to the body for this resolution and opens a vote for everybody who may take part. */
@Component
class ResolveMembersDelegate implements JavaDelegate {

    private final Resolutions resolutions;

    ResolveMembersDelegate(Resolutions resolutions) {
        this.resolutions = resolutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var voters = resolutions.open((String) execution.getVariable("matterId"), execution.getProcessInstanceId());
        execution.setVariable("bodyMembers", Variables.objectValue(voters, true).create());
    }
}

package org.shuzha.grant;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets a suspended grant run again after the owners said why (A13.2). */
@Component
class ResumeGrantDelegate implements JavaDelegate {

    private final Grants grants;

    ResumeGrantDelegate(Grants grants) {
        this.grants = grants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String matterId = (String) execution.getVariable("matterId");
        grants.resume(matterId);
    }
}

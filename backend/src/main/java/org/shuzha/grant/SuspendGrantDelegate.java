package org.shuzha.grant;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Suspends the grant at once (A22.5). */
@Component
class SuspendGrantDelegate implements JavaDelegate {

    private final Grants grants;

    SuspendGrantDelegate(Grants grants) {
        this.grants = grants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String matterId = (String) execution.getVariable("matterId");
        grants.suspend(matterId);
    }
}

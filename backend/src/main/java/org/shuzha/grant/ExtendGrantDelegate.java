package org.shuzha.grant;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Extends the grant; the timer looks at the new end when the old one passes (A13.2). */
@Component
class ExtendGrantDelegate implements JavaDelegate {

    private final Grants grants;

    ExtendGrantDelegate(Grants grants) {
        this.grants = grants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String matterId = (String) execution.getVariable("matterId");
        execution.setVariable("grantUntil", grants.extend(matterId));
    }
}

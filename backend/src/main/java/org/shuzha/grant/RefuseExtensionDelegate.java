package org.shuzha.grant;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that an extension was refused; the grant ends as before (A13.2). */
@Component
class RefuseExtensionDelegate implements JavaDelegate {

    private final Grants grants;

    RefuseExtensionDelegate(Grants grants) {
        this.grants = grants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String matterId = (String) execution.getVariable("matterId");
        grants.refuseExtension(matterId);
    }
}

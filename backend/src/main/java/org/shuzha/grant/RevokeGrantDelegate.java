package org.shuzha.grant;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the grant back for good (A22.5). */
@Component
class RevokeGrantDelegate implements JavaDelegate {

    private final Grants grants;

    RevokeGrantDelegate(Grants grants) {
        this.grants = grants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String matterId = (String) execution.getVariable("matterId");
        grants.revoke(matterId);
    }
}

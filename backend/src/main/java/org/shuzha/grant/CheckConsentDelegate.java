package org.shuzha.grant;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds whether the consents in the ledger cover the matter; what is unknown counts as going abroad (A29.5, A29.7). */
@Component
class CheckConsentDelegate implements JavaDelegate {

    private final ConsentChecks checks;

    CheckConsentDelegate(ConsentChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean abroad = !Boolean.FALSE.equals(execution.getVariable("abroad"));
        String type = (String) execution.getVariable("consentType");
        String matterId = (String) execution.getVariable("matterId");
        execution.setVariable("consentCovered", checks.covered(matterId, type, abroad));
    }
}

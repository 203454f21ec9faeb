package org.shuzha.grant;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Derives the use outcome from records, revocation and after-use review (A13.2). */
@Component
class RecordOutcomeDelegate implements JavaDelegate {

    private final Grants grants;

    RecordOutcomeDelegate(Grants grants) {
        this.grants = grants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String matterId = (String) execution.getVariable("matterId");
        execution.setVariable("useOutcome", grants.outcome(matterId));
    }
}

package org.shuzha.ledger;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Evaluates and reserves before anyone approves (A11.2, A22.4), and again whenever the course comes by. */
@Component
class ReserveQuotaDelegate implements JavaDelegate {

    private final Ledger ledger;

    ReserveQuotaDelegate(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(ledger.reserve((String) execution.getVariable("matterId")));
    }
}

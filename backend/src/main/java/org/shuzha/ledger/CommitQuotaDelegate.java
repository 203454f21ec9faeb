package org.shuzha.ledger;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts what was delivered in the year of delivery (A11.2, A22.4). */
@Component
class CommitQuotaDelegate implements JavaDelegate {

    private final Ledger ledger;

    CommitQuotaDelegate(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ledger.commit((String) execution.getVariable("matterId"));
    }
}

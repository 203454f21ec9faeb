package org.shuzha.ledger;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts what was delivered in the year of delivery (A11.2, A22.4). */
@Component
class CommitQuotaDelegate implements JavaDelegate {

    private final Deliveries deliveries;

    CommitQuotaDelegate(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deliveries.commit((String) execution.getVariable("matterId"));
    }
}

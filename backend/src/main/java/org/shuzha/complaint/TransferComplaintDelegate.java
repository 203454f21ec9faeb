package org.shuzha.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands a complaint to another authority, here or by letter, and tells the complainant. */
@Component
class TransferComplaintDelegate implements JavaDelegate {

    private final ComplaintTransfers transfers;

    TransferComplaintDelegate(ComplaintTransfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ComplaintWorkflow.go(execution, transfers.transfer((String) execution.getVariable("matterId")));
    }
}

package org.shuzha.ledger;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Evaluates and reserves before anyone approves (A11.2, A22.4), and again whenever the course comes by. */
@Component
class ReserveQuotaDelegate implements JavaDelegate {

    private final Reservations reservations;

    ReserveQuotaDelegate(Reservations reservations) {
        this.reservations = reservations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(reservations.reserve((String) execution.getVariable("matterId")));
    }
}

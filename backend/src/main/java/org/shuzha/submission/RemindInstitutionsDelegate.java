package org.shuzha.submission;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the institutions that have not replied. */
@Component
class RemindInstitutionsDelegate implements JavaDelegate {

    private final Addressees addressees;

    RemindInstitutionsDelegate(Addressees addressees) {
        this.addressees = addressees;
    }

    @Override
    public void execute(DelegateExecution execution) {
        addressees.remind((String) execution.getVariable("matterId"));
    }
}

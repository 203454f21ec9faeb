package org.shuzha.submission;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the institutions that have not replied, and says whether there was one. */
@Component
class RemindInstitutionsDelegate implements JavaDelegate {

    private final Addressees addressees;

    RemindInstitutionsDelegate(Addressees addressees) {
        this.addressees = addressees;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean silent = addressees.remind((String) execution.getVariable("matterId"));
        execution.setVariable("overdue", silent);
    }
}

package org.shuzha.submission;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shuzha.matter.MatterSteps;
import org.springframework.stereotype.Component;

/** Reminds the institutions that have not replied, or that of this branch, and says whether there was one. */
@Component
class RemindInstitutionsDelegate implements JavaDelegate {

    private final Addressees addressees;

    RemindInstitutionsDelegate(Addressees addressees) {
        this.addressees = addressees;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean silent = addressees.remind(
                (String) execution.getVariable("matterId"), (String) execution.getVariable(MatterSteps.INSTITUTION));
        execution.setVariable("overdue", silent);
    }
}

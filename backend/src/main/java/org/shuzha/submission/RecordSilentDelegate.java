package org.shuzha.submission;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shuzha.matter.MatterSteps;
import org.springframework.stereotype.Component;

/** Records one by one who has not replied, or that the institution of this branch has not. */
@Component
class RecordSilentDelegate implements JavaDelegate {

    private final Addressees addressees;

    RecordSilentDelegate(Addressees addressees) {
        this.addressees = addressees;
    }

    @Override
    public void execute(DelegateExecution execution) {
        addressees.recordSilent(
                (String) execution.getVariable("matterId"), (String) execution.getVariable(MatterSteps.INSTITUTION));
    }
}

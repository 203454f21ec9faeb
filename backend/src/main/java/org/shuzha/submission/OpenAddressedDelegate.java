package org.shuzha.submission;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the matter of one institution; its end is waited for by its id. */
@Component
class OpenAddressedDelegate implements JavaDelegate {

    private final Addressees addressees;

    OpenAddressedDelegate(Addressees addressees) {
        this.addressees = addressees;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String opened = addressees.open(
                text(execution, "matterId"), text(execution, "institution"), text(execution, "addressedProcedure"));
        execution.setVariable("linkedMatterId", opened);
    }

    private static String text(DelegateExecution execution, String fact) {
        return (String) execution.getVariable(fact);
    }
}

package org.shuzha.submission;

import java.util.ArrayList;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Lists the institutions of the authority's territory and line that its matter addresses; fails when there is none. */
@Component
class ResolveInstitutionsDelegate implements JavaDelegate {

    private final Addressees addressees;

    ResolveInstitutionsDelegate(Addressees addressees) {
        this.addressees = addressees;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Addressees.Issued issued = addressees.list((String) execution.getVariable("matterId"));
        var institutions = new ArrayList<>(issued.institutions());
        execution.setVariable("limitEnds", Date.from(issued.dueAt()));
        execution.setVariable(
                "institutions", Variables.objectValue(institutions, true).create());
    }
}

package org.shuzha.incident;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads recipient, kind, limit and basis of one report; they are this branch's alone. */
@Component
class ReadDutyDelegate implements JavaDelegate {

    private final IncidentClocks clocks;

    ReadDutyDelegate(IncidentClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IncidentClock duty = clocks.get((String) execution.getVariable("incidentClock"));
        execution.setVariablesLocal(Map.of(
                "authority", duty.duty(),
                "submissionKind", duty.form(),
                "dutyDue", Date.from(duty.dueAt()),
                "dutyDueKind", duty.limitKind(),
                "dutyBasis", duty.articles()));
    }
}

package org.shuzha.incident;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds by T13 to whom it is reported and by when, and whether persons and the public are to be told now. */
@Component
class PlanReportsDelegate implements JavaDelegate {

    /** What T13 asks. */
    private static final List<String> ASKED = List.of(
            "incidentKind",
            "level",
            "incidentGrade",
            "criticalAffected",
            "centralUnit",
            "crimeSuspected",
            "publicConcern",
            "profile");

    private final Reports reports;

    PlanReportsDelegate(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<IncidentClock> started = reports.plan((String) execution.getVariable("matterId"), facts(execution));
        IncidentWorkflow.reports(execution, started);
        execution.setVariable("notifyNow", due(execution, started, Recipient.NOTIFY, "notifyDue"));
        execution.setVariable("warnNow", due(execution, started, Recipient.WARN, "warnDue"));
    }

    private static boolean due(DelegateExecution execution, List<IncidentClock> started, String form, String fact) {
        var clock = started.stream().filter(one -> one.form().equals(form)).findFirst();
        clock.ifPresent(one -> execution.setVariable(fact, Date.from(one.dueAt())));
        return clock.isPresent();
    }

    private static Map<String, Object> facts(DelegateExecution execution) {
        var facts = new HashMap<String, Object>();
        ASKED.forEach(fact -> facts.put(fact, execution.getVariable(fact)));
        return facts;
    }
}

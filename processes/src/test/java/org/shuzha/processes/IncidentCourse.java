package org.shuzha.processes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;

/** The kernel of an incident as a test answers it: what each planning finds, by clock {@code kind/authority}. */
final class IncidentCourse {
    static final String CONTAIN = "Task_Contain";
    static final String CLASSIFY = "Task_Classify";
    static final String HANDLE = "Task_Handle";
    static final String DISPATCH = "Task_Dispatch";
    static final String NOTIFY = "Task_NotifyPersons";
    static final String WARN = "Task_WarnPublic";
    static final String VERIFY = "Task_VerifyRemedy";
    static final String SUMMARY = "Task_WriteSummary";
    static final String CLOSE = "Task_Close";

    private final Journey journey;
    List<String> initial = List.of("report/health-local");
    List<String> followUps = List.of("report/health-local");
    List<String> national = List.of("health-national");
    boolean notifyNow = true;
    boolean warnNow;
    int persons = 5;

    IncidentCourse(Journey journey) {
        this.journey = journey;
        List.of("placeHold", "openIncident").forEach(name -> journey.standIn(name, this::limits));
        journey.standIn(
                "classifyIncident", e -> e.setVariables(Map.of("affectedPersons", persons, "gradeDeclared", 1)));
        journey.standIn("planReports", e -> {
            plan(e, initial);
            e.setVariables(Map.of("notifyNow", notifyNow, "warnNow", warnNow));
        });
        journey.standIn("planFollowUp", e -> plan(e, followUps));
        journey.standIn("readDuty", IncidentCourse::read);
        journey.standIn("passOn", e -> list(e, "nationalAuthorities", national));
        journey.standIn("mergeReport", e -> {});
        journey.standIn("startSummary", e -> e.setVariable("summaryDueKind", "outside"));
    }

    Journey reported() {
        return journey.start("security-incident-response");
    }

    Journey classified() {
        return reported().decide(CONTAIN, "contained").decide(CLASSIFY, "classified");
    }

    /** Another classification finds nothing that is not under way. */
    void nothingNew() {
        initial = List.of();
        notifyNow = false;
        warnNow = false;
    }

    private void limits(DelegateExecution execution) {
        for (String due : List.of("planDue", "notifyDue", "warnDue", "summaryDue")) {
            execution.setVariable(due, Journey.in(Duration.ofHours(1)));
        }
    }

    private static void plan(DelegateExecution execution, List<String> clocks) {
        list(execution, "incidentClocks", clocks);
    }

    private static void read(DelegateExecution execution) {
        String[] clock = ((String) execution.getVariable("incidentClock")).split("/");
        var duty = new HashMap<String, Object>();
        duty.put("submissionKind", clock[0]);
        duty.put("authority", clock[1]);
        duty.put("dutyDue", Journey.in(Duration.ofHours(4)));
        duty.put("dutyDueKind", "outside");
        duty.put("dutyBasis", "CNIR4");
        execution.setVariablesLocal(duty);
    }

    private static void list(DelegateExecution execution, String name, List<String> values) {
        execution.setVariable(
                name, Variables.objectValue(new ArrayList<>(values), true).create());
    }
}

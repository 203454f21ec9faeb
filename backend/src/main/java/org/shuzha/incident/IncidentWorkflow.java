package org.shuzha.incident;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;

/** Lists that a process reads at once and the engine never stores. */
final class IncidentWorkflow {

    private IncidentWorkflow() {}

    /** Those of the clocks that go to an authority. */
    static void reports(DelegateExecution execution, List<IncidentClock> clocks) {
        List<String> ids = clocks.stream()
                .filter(IncidentClock::reports)
                .map(IncidentClock::id)
                .toList();
        set(execution, "incidentClocks", ids);
    }

    static void set(DelegateExecution execution, String fact, List<String> values) {
        execution.setVariable(
                fact, Variables.objectValue(new ArrayList<>(values), true).create());
    }
}

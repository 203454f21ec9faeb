package org.shuzha.incident;

import java.util.Map;
import java.util.function.Predicate;
import org.shuzha.decision.OpinionGiven;
import org.shuzha.engine.TaskOpened;
import org.shuzha.matter.MatterStep;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows what people do about an incident and stops the clocks it meets. */
@Component
class IncidentProgress {

    private static final Map<String, Predicate<IncidentClock>> MEETS = Map.of(
            "contained", one -> one.duty().equals("plan"),
            "persons-notified", one -> one.form().equals(Recipient.NOTIFY),
            "warning-published", one -> one.form().equals(Recipient.WARN),
            "summary-written", one -> one.duty().equals("summary"));

    private final IncidentClocks clocks;

    IncidentProgress(IncidentClocks clocks) {
        this.clocks = clocks;
    }

    /** The submission that the clock's report is sent in. */
    @EventListener
    void on(TaskOpened task) {
        if (task.variables().get("incidentClock") instanceof String clock) {
            clocks.assign(clock, task.processInstanceId());
        }
    }

    @EventListener
    void on(OpinionGiven given) {
        MatterStep step = given.step();
        Predicate<IncidentClock> met = step.opinion().equals("dispatched")
                ? one -> step.processInstanceId().equals(one.processInstanceId())
                : MEETS.get(step.opinion());
        if (met != null) {
            clocks.meet(step.matterId(), met);
        }
    }
}

package org.shuzha.submission;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterSteps;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Component;

/** The engine as the dialogue on an addressed matter needs it: each side may wait for what the other says. */
@Component
class AddressedWorkflow {

    private static final Map<String, String> TOLD = Map.of(
            "replied", "addressed.replied",
            "extension-asked", "addressed.extensionAsked",
            "hearing-asked", "addressed.hearingAsked");

    private final RuntimeService runtime;

    AddressedWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * Sets going what the authority's matter does when an institution says so; many do nothing. Where the course runs for each
     * institution by itself, its own branch hears it and no other.
     */
    void told(Matter issuer, String institutionId, String milestone) {
        String message = TOLD.get(milestone);
        if (message == null) {
            return;
        }
        Map<String, String> branches = branches(issuer, message);
        if (branches.isEmpty()) {
            runtime.createMessageCorrelation(message)
                    .processInstanceId(issuer.processInstanceId())
                    .setVariableToTriggeredScope(MatterSteps.INSTITUTION, institutionId)
                    .correlateAll();
        }
        branches.forEach((execution, institution) -> {
            if (institution.equals(institutionId)) {
                runtime.messageEventReceived(message, execution);
            }
        });
    }

    /** The executions that wait for the message, each in the branch of one institution. */
    private Map<String, String> branches(Matter issuer, String message) {
        return runtime
                .createEventSubscriptionQuery()
                .processInstanceId(issuer.processInstanceId())
                .eventType("message")
                .eventName(message)
                .list()
                .stream()
                .map(EventSubscription::getExecutionId)
                .filter(execution -> runtime.getVariable(execution, MatterSteps.INSTITUTION) != null)
                .collect(Collectors.toMap(execution -> execution, execution ->
                        (String) runtime.getVariable(execution, MatterSteps.INSTITUTION)));
    }

    /** The institution's matter waits for it; it goes on in a transaction of its own. */
    void answered(Matter ours, String answer) {
        runtime.createMessageCorrelation("addressed.answered")
                .processInstanceId(ours.processInstanceId())
                .setVariable("issuerAnswer", answer)
                .correlate();
    }

    void ended(Matter ours, String answer) {
        runtime.createMessageCorrelation("addressed.ended")
                .processInstanceId(ours.processInstanceId())
                .setVariable("issuerAnswer", answer)
                .correlate();
    }

    void limitMoved(Matter ours, LocalDate limit) {
        runtime.setVariables(ours.processInstanceId(), limit(limit));
    }

    /** The facts a limit is known by. */
    static Map<String, Object> limit(LocalDate limit) {
        return Map.of(Matter.LIMIT, limit.toString(), "limitEnds", Date.from(Times.endOf(limit)));
    }
}

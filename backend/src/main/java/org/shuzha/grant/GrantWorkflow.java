package org.shuzha.grant;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.shuzha.matter.Matter;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/** The engine as a grant needs it. */
@Component
class GrantWorkflow {

    static final String ENDED_EARLY = "grant.endedEarly";
    static final String EXTENSION_REQUESTED = "grant.extensionRequested";

    private final RuntimeService runtime;

    GrantWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void deviated(Matter matter) {
        tell(matter, "grant.deviation");
    }

    void endedEarly(Matter matter) {
        tell(matter, ENDED_EARLY);
    }

    /** As {@link #endedEarly}, for a grant that is taken back wherever its matter stands. */
    void takenBack(Matter matter) {
        if (hears(matter, ENDED_EARLY)) {
            endedEarly(matter);
        }
    }

    void extensionRequested(Matter matter) {
        tell(matter, EXTENSION_REQUESTED);
    }

    /** Whether the matter's procedure heard it. */
    boolean consentWithdrawn(Matter matter) {
        return !runtime.createMessageCorrelation("consent.withdrawn")
                .processInstanceId(matter.processInstanceId())
                .correlateAllWithResult()
                .isEmpty();
    }

    /** Whether the matter's procedure listens for this where it stands now. */
    boolean hears(Matter matter, String message) {
        return runtime.createEventSubscriptionQuery()
                        .processInstanceId(matter.processInstanceId())
                        .eventType("message")
                        .eventName(message)
                        .count()
                > 0;
    }

    private void tell(Matter matter, String message) {
        if (!hears(matter, message)) {
            throw Problem.conflict("grant.unheard", Map.of());
        }
        runtime.createMessageCorrelation(message)
                .processInstanceId(matter.processInstanceId())
                .correlate();
    }
}

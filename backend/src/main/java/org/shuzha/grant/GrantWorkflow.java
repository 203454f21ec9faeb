package org.shuzha.grant;

import org.camunda.bpm.engine.RuntimeService;
import org.shuzha.matter.Matter;
import org.springframework.stereotype.Component;

/** The engine as a grant needs it. */
@Component
class GrantWorkflow {

    private final RuntimeService runtime;

    GrantWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void deviated(Matter matter) {
        tell(matter, "grant.deviation");
    }

    void endedEarly(Matter matter) {
        tell(matter, "grant.endedEarly");
    }

    void extensionRequested(Matter matter) {
        tell(matter, "grant.extensionRequested");
    }

    /** Whether the matter's procedure heard it. */
    boolean consentWithdrawn(Matter matter) {
        return !runtime.createMessageCorrelation("consent.withdrawn")
                .processInstanceId(matter.processInstanceId())
                .correlateAllWithResult()
                .isEmpty();
    }

    private void tell(Matter matter, String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceId(matter.processInstanceId())
                .correlate();
    }
}

package org.shuzha.processes;

import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the parts of the data-use request share: two owners, data that stay inside. */
@Deployment(
        resources = {
            "procedures/data-use-request/data-use-request.bpmn",
            "shared/collective-resolution.bpmn",
            "shared/approval-body.dmn",
            "called/linked-matter.bpmn"
        })
abstract class DataUseCourse {
    static final String EXPORT = "outbound-export-assessment";
    static final String PROVISION = "external-data-provision";

    @RegisterExtension
    final Crossing journey = new Crossing(DataUseRequestTest.ENGINE);

    @BeforeEach
    void insideTheInstitution() {
        goingTo(false, false);
    }

    final void goingTo(Boolean leaves, Boolean abroad) {
        journey.declared.put("leavesInstitution", leaves);
        journey.declared.put("abroad", abroad);
    }

    final Journey start() {
        return journey.start("data-use-request");
    }

    final Journey consented() {
        return start().decideAll("Task_OwnerReview", "consent");
    }

    final Journey inUse() {
        return consented()
                .decide("Task_LeaderApproval", "approve")
                .decide("Task_Execute", "executed")
                .decide("Task_Accept", "accept");
    }

    final Journey resolve() {
        return journey.decide("Task_Convene", "convene")
                .decideAll("Task_Vote", "approve")
                .decide("Task_Minutes", "conclude");
    }
}

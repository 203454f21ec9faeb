package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every flow node and sequence flow of an institution's answer to a complaint, asserted after the class. */
@Deployment(resources = "procedures/complaint-response/complaint-response.bpmn")
class ComplaintResponseTest {
    private static final String REPLY = "Task_Reply";
    private static final String APPROVE = "Task_ApproveReply";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering("complaint-response");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    @Test
    void theAuthorityIsAnsweredOnceALeaderApproved() {
        journey.start("complaint-response")
                .decide("Task_Acknowledge", "matter-received")
                .decide(REPLY, "reply-drafted")
                .decide(APPROVE, "insufficient")
                .decide(REPLY, "reply-drafted");
        assertThat(told()).isOne();
        assertThatThrownBy(() -> journey.decide(APPROVE, "reply-drafted")).isInstanceOf(ProcessEngineException.class);
        journey.decide(APPROVE, "approve").endsAt("End_Answered");
        assertThat(told()).isEqualTo(2);
    }

    private long told() {
        return journey.delegates.stream().filter("tellIssuer"::equals).count();
    }
}

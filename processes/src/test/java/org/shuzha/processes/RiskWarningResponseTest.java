package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every flow node and sequence flow of what an institution does with a warning, asserted after the class. */
@Deployment(resources = "procedures/risk-warning-response/risk-warning-response.bpmn")
class RiskWarningResponseTest {
    private static final String CHECK = "Task_CheckAct";
    private static final String REPLY = "Task_Reply";
    private static final String APPROVE = "Task_ApproveReply";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering("risk-warning-response");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    /** Acknowledging is not handling, and handling is not replying: the authority is told of each by itself. */
    @Test
    void theAuthorityIsToldThreeTimes() {
        start().isAt("Task_Acknowledge");
        assertThat(told()).isZero();
        journey.decide("Task_Acknowledge", "matter-received").isAt(CHECK);
        assertThat(told()).isOne();
        journey.decide(CHECK, "measures-taken").isAt(REPLY);
        assertThat(told()).isEqualTo(2);
        journey.decide(REPLY, "reply-drafted").isAt(APPROVE);
        assertThat(told()).isEqualTo(2);
        journey.decide(APPROVE, "approve").endsAt("End_Answered");
        assertThat(told()).isEqualTo(3);
    }

    @Test
    void whatIsNotEnoughGoesBackToItOrToWhoWrites() {
        drafted()
                .decide(APPROVE, "insufficient")
                .isAt(REPLY)
                .decide(REPLY, "handle-again")
                .isAt(CHECK)
                .decide(CHECK, "measures-taken")
                .decide(REPLY, "reply-drafted")
                .decide(APPROVE, "handle-again")
                .isAt(CHECK);
    }

    @Test
    void itIsCancelledWhenTheWarningIsWithdrawn() {
        drafted().correlate("matter.withdrawn").endsAt("End_Cancelled");
    }

    @Test
    void nothingIsSentWithoutALeader() {
        drafted();
        assertThatThrownBy(() -> journey.decide(APPROVE, "reply-drafted")).isInstanceOf(ProcessEngineException.class);
        journey.isAt(APPROVE);
    }

    private Journey drafted() {
        return start().decide("Task_Acknowledge", "matter-received")
                .decide(CHECK, "measures-taken")
                .decide(REPLY, "reply-drafted");
    }

    private long told() {
        return journey.delegates.stream().filter("tellIssuer"::equals).count();
    }

    private Journey start() {
        return journey.start("risk-warning-response");
    }
}

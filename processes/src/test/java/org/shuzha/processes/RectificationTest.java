package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every flow node and sequence flow of what an institution does with an order, asserted after the class. */
@Deployment(resources = "procedures/rectification/rectification.bpmn")
class RectificationTest {
    private static final String RECEIVE = "Task_Acknowledge";
    private static final String PLAN = "Task_Plan";
    private static final String APPROVE_PLAN = "Task_ApprovePlan";
    private static final String RECTIFY = "Task_Rectify";
    private static final String REPLY = "Task_Reply";
    private static final String APPROVE = "Task_ApproveReply";
    private static final String ASK = "Task_AskExtension";
    private static final String APPROVE_ASKING = "Task_ApproveExtension";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering("rectification");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    /** Received, planned, handled and replied are told apart, plan and report once a leader has approved them. */
    @Test
    void theAuthorityIsToldFourTimes() {
        start().isAt(RECEIVE);
        assertThat(told()).isZero();
        journey.decide(RECEIVE, "matter-received").isAt(PLAN);
        assertThat(told()).isOne();
        journey.decide(PLAN, "plan-drafted").isAt(APPROVE_PLAN);
        assertThat(told()).isOne();
        journey.decide(APPROVE_PLAN, "approve").isAt(RECTIFY);
        assertThat(told()).isEqualTo(2);
        journey.decide(RECTIFY, "measures-taken").isAt(REPLY);
        assertThat(told()).isEqualTo(3);
        journey.decide(REPLY, "reply-drafted").isAt(APPROVE);
        assertThat(told()).isEqualTo(3);
        journey.decide(APPROVE, "approve").isAt();
        assertThat(told()).isEqualTo(4);
    }

    @Test
    void whatTheAuthorityFindsRectifiedEndsIt() {
        replied();
        answered("rectified").endsAt("End_Rectified");
    }

    @Test
    void whatItFindsNotRectifiedGoesOnInAFurtherRound() {
        replied();
        answered("not-rectified").isAt(RECTIFY);
        assertThat(journey.delegates.stream().filter("openRound"::equals)).hasSize(2);
        assertThat(journey.fact("issuerAnswer")).isNull();
        journey.decide(RECTIFY, "measures-taken").decide(REPLY, "reply-drafted").decide(APPROVE, "approve");
        answered("rectified").endsAt("End_Rectified");
    }

    @Test
    void leadersSendBackWhatIsNotEnough() {
        start().decide(RECEIVE, "matter-received")
                .decide(PLAN, "plan-drafted")
                .decide(APPROVE_PLAN, "insufficient")
                .isAt(PLAN);
        journey.decide(PLAN, "plan-drafted")
                .decide(APPROVE_PLAN, "approve")
                .decide(RECTIFY, "measures-taken")
                .decide(REPLY, "handle-again")
                .isAt(RECTIFY);
        journey.decide(RECTIFY, "measures-taken")
                .decide(REPLY, "reply-drafted")
                .decide(APPROVE, "insufficient")
                .isAt(REPLY);
        journey.decide(REPLY, "reply-drafted").decide(APPROVE, "handle-again").isAt(RECTIFY);
    }

    @Test
    void moreTimeIsAskedForFromThePlanOrFromTheWork() {
        start().decide(RECEIVE, "matter-received").decide(PLAN, "ask-extension").isAt(ASK);
        journey.decide(ASK, "extension-drafted")
                .decide(APPROVE_ASKING, "insufficient")
                .decide(ASK, "extension-drafted")
                .decide(APPROVE_ASKING, "reject")
                .isAt(PLAN);
        assertThat(told()).isOne();
        journey.decide(PLAN, "plan-drafted")
                .decide(APPROVE_PLAN, "approve")
                .decide(RECTIFY, "ask-extension")
                .decide(ASK, "extension-drafted")
                .decide(APPROVE_ASKING, "approve")
                .isAt(RECTIFY);
        assertThat(told()).isEqualTo(3);
    }

    @Test
    void theAuthorityRevokesOrEndsIt() {
        replied().correlate("matter.withdrawn").endsAt("End_Cancelled");
        start().correlate("addressed.ended").endsAt("End_NotRectified");
    }

    @Test
    void nothingIsSentWithoutALeader() {
        start().decide(RECEIVE, "matter-received").decide(PLAN, "plan-drafted");
        assertThatThrownBy(() -> journey.decide(APPROVE_PLAN, "plan-drafted"))
                .isInstanceOf(ProcessEngineException.class);
        journey.isAt(APPROVE_PLAN);
    }

    private Journey answered(String answer) {
        return journey.correlate("addressed.answered", "issuerAnswer", answer).institutionsReached();
    }

    private Journey replied() {
        return start().decide(RECEIVE, "matter-received")
                .decide(PLAN, "plan-drafted")
                .decide(APPROVE_PLAN, "approve")
                .decide(RECTIFY, "measures-taken")
                .decide(REPLY, "reply-drafted")
                .decide(APPROVE, "approve");
    }

    private long told() {
        return journey.delegates.stream().filter("tellIssuer"::equals).count();
    }

    private Journey start() {
        return journey.start("rectification");
    }
}

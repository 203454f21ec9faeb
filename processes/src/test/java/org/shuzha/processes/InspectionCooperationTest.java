package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every flow node and sequence flow of what an institution does when it is inspected, asserted after the class. */
@Deployment(resources = "procedures/inspection-cooperation/inspection-cooperation.bpmn")
class InspectionCooperationTest {
    private static final String RECEIVE = "Task_Acknowledge";
    private static final String PREPARE = "Task_Prepare";
    private static final String REPLY = "Task_Reply";
    private static final String APPROVE = "Task_ApproveReply";
    private static final String COMMENT = "Task_Comment";
    private static final String APPROVE_COMMENTS = "Task_ApproveComments";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering("inspection-cooperation");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    /** Received, prepared and sent are told apart, and nothing is sent without a leader. */
    @Test
    void theAuthorityIsToldThreeTimes() {
        start().isAt(RECEIVE).decide(RECEIVE, "matter-received").isAt(PREPARE);
        assertThat(told()).isOne();
        journey.decide(PREPARE, "documents-prepared")
                .decide(REPLY, "handle-again")
                .isAt(PREPARE);
        journey.decide(PREPARE, "documents-prepared").decide(REPLY, "reply-drafted");
        journey.decide(APPROVE, "insufficient").isAt(REPLY);
        assertThat(told()).isEqualTo(3);
        journey.decide(REPLY, "reply-drafted").decide(APPROVE, "approve").isAt();
        assertThat(told()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "no-finding, End_NoFinding",
        "to-rectify, End_Rectifying",
        "measures-follow, End_Escalated",
        "inspection-transferred, End_Transferred"
    })
    void theConclusionEndsIt(String answer, String end) {
        sent();
        answered(answer).endsAt(end);
    }

    @Test
    void adviceIsNoted() {
        sent();
        answered("advised").isAt("Task_Note").decide("Task_Note", "noted").endsAt("End_Advised");
    }

    @Test
    void findingsAreCommentedOnBeforeTheConclusion() {
        sent();
        answered("findings").isAt(COMMENT);
        assertThat(journey.delegates.stream().filter("openRound"::equals)).hasSize(2);
        journey.decide(COMMENT, "findings-contested")
                .decide(APPROVE_COMMENTS, "insufficient")
                .isAt(COMMENT);
        journey.decide(COMMENT, "findings-accepted")
                .decide(APPROVE_COMMENTS, "approve")
                .isAt();
        answered("to-rectify").endsAt("End_Rectifying");
    }

    /** The limit passed, and the authority went on without. */
    @Test
    void theAuthorityMayAnswerBeforeAnythingWasSent() {
        start().decide(RECEIVE, "matter-received");
        answered("findings").isAt(COMMENT);
        answered("no-finding").endsAt("End_NoFinding");
        assertThat(told()).isOne();
    }

    @Test
    void theAuthorityRevokesIt() {
        sent().correlate("matter.withdrawn").endsAt("End_Cancelled");
        start().correlate("matter.withdrawn").endsAt("End_Cancelled");
    }

    @Test
    void anUnknownOpinionSendsNothing() {
        start().decide(RECEIVE, "matter-received")
                .decide(PREPARE, "documents-prepared")
                .decide(REPLY, "reply-drafted");
        assertThatThrownBy(() -> journey.decide(APPROVE, "reply-drafted")).isInstanceOf(ProcessEngineException.class);
        journey.isAt(APPROVE);
    }

    private Journey answered(String answer) {
        return journey.correlate("addressed.answered", "issuerAnswer", answer).institutionsReached();
    }

    private Journey sent() {
        return start().decide(RECEIVE, "matter-received")
                .decide(PREPARE, "documents-prepared")
                .decide(REPLY, "reply-drafted")
                .decide(APPROVE, "approve")
                .isAt();
    }

    private long told() {
        return journey.delegates.stream().filter("tellIssuer"::equals).count();
    }

    private Journey start() {
        return journey.start("inspection-cooperation");
    }
}

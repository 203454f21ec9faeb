package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every flow node and sequence flow of how an institution states its case, asserted after the class. */
@Deployment(resources = "procedures/case-response/case-response.bpmn")
class CaseResponseTest {
    private static final String RECEIVE = "Task_Acknowledge";
    private static final String STATE = "Task_State";
    private static final String APPROVE = "Task_ApproveStatement";
    private static final String NOTE = "Task_NoteDecision";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering("case-response");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    /** Nothing but the acknowledgement goes out before a leader has approved it. */
    @Test
    void theStatementGoesOutOnceALeaderHasApprovedIt() {
        stated("statement-drafted").isAt(APPROVE);
        assertThat(told()).isOne();
        journey.decide(APPROVE, "insufficient")
                .decide(STATE, "statement-waived")
                .decide(APPROVE, "approve");
        assertThat(told()).isEqualTo(2);
        decided("case-decided").isAt(NOTE);
        journey.decide(NOTE, "decision-noted").endsAt("End_Noted");
    }

    @Test
    void aHearingIsAskedForAndAttended() {
        stated("hearing-requested").decide(APPROVE, "approve").isAt();
        journey.correlate("addressed.answered", "issuerAnswer", "hearing-arranged")
                .institutionsReached()
                .decide("Task_PrepareHearing", "attendance-stated")
                .isAt();
        assertThat(told()).isEqualTo(3);
        decided("no-penalty").decide(NOTE, "decision-noted").endsAt("End_Noted");
    }

    /** The authority decides after the limit whether or not the institution said anything. */
    @Test
    void theDecisionReachesWhoeverStayedSilent() {
        start().isAt(RECEIVE);
        decided("case-decided").isAt(NOTE);
    }

    @Test
    void theDecisionReachesWhoeverIsStillWriting() {
        stated("statement-drafted").isAt(APPROVE);
        decided("case-transferred").isAt(NOTE);
    }

    @Test
    void aNoticeThatANewOneReplacesEndsByItself() {
        stated("statement-drafted").decide(APPROVE, "approve");
        decided("notice-renewed").endsAt("End_Superseded");
    }

    @Test
    void anUnknownOpinionMovesNothing() {
        stated("statement-drafted");
        assertThatThrownBy(() -> journey.decide(APPROVE, "statement-drafted"))
                .isInstanceOf(ProcessEngineException.class);
        journey.isAt(APPROVE);
    }

    private Journey decided(String answer) {
        return journey.correlate("addressed.ended", "issuerAnswer", answer).institutionsReached();
    }

    private Journey stated(String opinion) {
        return start().decide(RECEIVE, "matter-received").decide(STATE, opinion);
    }

    private long told() {
        return journey.delegates.stream().filter("tellIssuer"::equals).count();
    }

    private Journey start() {
        return journey.start("case-response");
    }
}

package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every flow node and sequence flow of what an institution does when it is interviewed, asserted after the class. */
@Deployment(resources = "procedures/interview-attendance/interview-attendance.bpmn")
class InterviewAttendanceTest {
    private static final String RECEIVE = "Task_Acknowledge";
    private static final String ATTEND = "Task_Attend";
    private static final String APPROVE = "Task_ApproveAttendance";
    private static final String ASK = "Task_AskTime";
    private static final String APPROVE_ASKING = "Task_ApproveTime";
    private static final String SIGN = "Task_SignMinutes";
    private static final String APPROVE_SIGNATURE = "Task_ApproveSignature";
    private static final String AUDIT = "Task_ReportAudit";
    private static final String APPROVE_AUDIT = "Task_ApproveAudit";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering("interview-attendance");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    /** What goes out is approved by the principal in person, and nothing goes out before. */
    @Test
    void thePrincipalApprovesWhatGoesToTheAuthority() {
        start().isAt(RECEIVE).decide(RECEIVE, "matter-received").isAt(ATTEND);
        assertThat(told()).isOne();
        journey.decide(ATTEND, "attendance-confirmed").isAt(APPROVE);
        assertThat(journey.declaredAt(APPROVE, "role")).isEqualTo("principal");
        assertThat(told()).isOne();
        journey.decide(APPROVE, "insufficient")
                .isAt(ATTEND)
                .decide(ATTEND, "attendance-confirmed")
                .decide(APPROVE, "approve")
                .isAt();
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void theMinutesAreSignedInARoundOfTheirOwn() {
        attending();
        answered("interview-minutes").isAt(SIGN);
        assertThat(journey.delegates.stream().filter("openRound"::equals)).hasSize(2);
        journey.decide(SIGN, "objections-noted")
                .decide(APPROVE_SIGNATURE, "insufficient")
                .isAt(SIGN);
        assertThat(journey.declaredAt(SIGN, "role")).isEqualTo("warning-receiver");
        journey.decide(SIGN, "minutes-signed")
                .decide(APPROVE_SIGNATURE, "approve")
                .isAt();
        assertThat(told()).isEqualTo(3);
        answered("rectified").endsAt("End_Rectified");
    }

    /** The authority need not wait for an answer to its notice: whatever is open gives way to what it says. */
    @Test
    void whatTheAuthoritySaysTakesThePlaceOfWhatIsOpen() {
        start();
        answered("reinvited").isAt(RECEIVE);
        journey.decide(RECEIVE, "matter-received");
        answered("interview-minutes").isAt(SIGN);
        answered("audit-closed").endsAt("End_Audited");
    }

    @Test
    void anAuditIsReportedAndMayComeBack() {
        for (String demanded : new String[] {"demand-audit", "demand-both"}) {
            attending();
            answered(demanded).isAt(AUDIT);
            journey.decide(AUDIT, "audit-reported")
                    .decide(APPROVE_AUDIT, "insufficient")
                    .decide(AUDIT, "audit-reported")
                    .decide(APPROVE_AUDIT, "approve")
                    .isAt();
            answered("audit-returned").isAt(AUDIT);
            answered("audit-closed").endsAt("End_Audited");
        }
    }

    @Test
    void anotherTimeIsAskedForOnceThePrincipalHasApprovedIt() {
        start().decide(RECEIVE, "matter-received").decide(ATTEND, "ask-extension");
        journey.decide(ASK, "extension-drafted")
                .decide(APPROVE_ASKING, "insufficient")
                .decide(ASK, "extension-drafted")
                .decide(APPROVE_ASKING, "reject")
                .isAt(ATTEND);
        assertThat(told()).isOne();
        journey.decide(ATTEND, "ask-extension")
                .decide(ASK, "extension-drafted")
                .decide(APPROVE_ASKING, "approve")
                .isAt(ATTEND);
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void theAuthorityEndsIt() {
        ended("interview-cancelled", "End_NotHeld");
        ended("refused-to-attend", "End_RefusedToAttend");
        ended("interview-closed", "End_NotRectified");
        start().correlate("matter.withdrawn").endsAt("End_Cancelled");
    }

    @Test
    void nothingUnknownMovesIt() {
        attending();
        assertThatThrownBy(() -> answered("not-rectified")).isInstanceOf(ProcessEngineException.class);
    }

    private void ended(String answer, String end) {
        start().correlate("addressed.ended", "issuerAnswer", answer)
                .institutionsReached()
                .endsAt(end);
    }

    private Journey attending() {
        return start().decide(RECEIVE, "matter-received")
                .decide(ATTEND, "attendance-confirmed")
                .decide(APPROVE, "approve");
    }

    private Journey answered(String answer) {
        return journey.correlate("addressed.answered", "issuerAnswer", answer).institutionsReached();
    }

    private long told() {
        return journey.delegates.stream().filter("tellIssuer"::equals).count();
    }

    private Journey start() {
        return journey.start("interview-attendance");
    }
}

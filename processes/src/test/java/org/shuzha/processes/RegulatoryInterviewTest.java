package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every flow node and sequence flow of an interview, its demands and their ends, asserted after the class. */
@Deployment(
        resources = {
            "procedures/regulatory-interview/regulatory-interview.bpmn",
            "procedures/regulatory-interview/interview-attendance.dmn",
            "procedures/regulatory-interview/interview-result.dmn",
            "shared/addressed-matter.bpmn",
            "shared/linked-matter.bpmn",
            "shared/follow-up-matter.bpmn"
        })
class RegulatoryInterviewTest extends ApprovedByALeader {
    private static final String RECORD = "Task_RecordMeeting";
    private static final String CHECK = "Task_CheckMeeting";
    private static final String SET_DAY = "Task_SetDay";
    private static final String APPROVE_DAY = "Task_ApproveDay";
    private static final String REFUSAL = "Task_Refusal";
    private static final String CHECK_REFUSAL = "Task_CheckRefusal";
    private static final String SIGNATURE = "Task_AwaitSignature";
    private static final String CHECK_SIGNATURE = "Task_CheckSignature";
    private static final String DEMAND = "Task_Demand";
    private static final String DEMAND_RECTIFICATION = "Task_DemandRectification";
    private static final String APPROVE_DEMANDS = "Task_ApproveDemands";
    private static final String FILE = "Task_FileLinked";
    private static final String AWAIT_AUDIT = "Task_AwaitAudit";
    private static final String VERIFY = "Task_VerifyAudit";
    private static final String CHECK_AUDIT = "Task_CheckAudit";
    private static final String CONCLUDE = "Task_Conclude";
    private static final String APPROVE_CONCLUSION = "Task_ApproveConclusion";
    private static final String REPLIED = "addressed.replied";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering("regulatory-interview");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    @BeforeEach
    void aDayIsSet() {
        journey.declared.put("limit", "2026-12-20");
        given("A35", "principal");
    }

    @Test
    void itIsRevokedBeforeAndAfterItIsServed() {
        start().correlate("matter.withdrawn").endsAt("End_Withdrawn");
        served().correlate("matter.withdrawn").endsAt("End_Withdrawn");
    }

    /** The whole way on the ground of Art. 34: nothing but rectification can be demanded there. */
    @Test
    void afterTheMinutesAreSignedAnOrderIsWaitedFor() {
        given("A34.1", "data-security-officer");
        held().isAt(SIGNATURE).correlate(REPLIED).isAt(DEMAND_RECTIFICATION);
        journey.decide(DEMAND_RECTIFICATION, "demand-rectification")
                .decide(APPROVE_DEMANDS, "insufficient")
                .decide(DEMAND_RECTIFICATION, "demand-rectification")
                .decide(APPROVE_DEMANDS, "approve")
                .isAt(FILE);
        assertThat(journey.handed(FILE, "linkedProcedure")).isEqualTo("rectification-order");
        journey.linkedEnds("RECTIFIED").isAt(CONCLUDE);
        concluded("End_Rectified");
    }

    /** Under Art. 35 whoever else came does not count, however the meeting went. */
    @Test
    void anybodyElseUnderArticle35IsNotAttended() {
        for (String other : List.of("leader-in-charge", "data-security-officer", "other")) {
            given("A35", other);
            held().isAt(SET_DAY);
            revoked();
        }
        assertThat(journey.delegates).doesNotContain("answerInstitutions");
        given("A35", "legal-representative");
        held().isAt(SIGNATURE);
    }

    @Test
    void whoDoesNotComeTwiceRefusedWhichASecondPersonConfirms() {
        served().decide(RECORD, "not-attended")
                .decide(CHECK, "insufficient")
                .decide(RECORD, "not-attended")
                .decide(CHECK, "verified")
                .isAt(SET_DAY);
        reinvited().isAt(RECORD);
        given("A35", "other");
        journey.decide(RECORD, "interview-held").decide(CHECK, "verified").isAt(REFUSAL);
        journey.decide(REFUSAL, "no-further-step")
                .decide(CHECK_REFUSAL, "insufficient")
                .decide(REFUSAL, "no-further-step")
                .decide(CHECK_REFUSAL, "verified");
        journey.replies("central").endsAt("End_RefusedToAttend");
    }

    @Test
    void anOrderOfItsOwnFollowsARefusal() {
        served().decide(RECORD, "not-attended").decide(CHECK, "verified");
        reinvited().decide(RECORD, "not-attended").decide(CHECK, "verified");
        journey.decide(REFUSAL, "follow-by-order")
                .decide(CHECK_REFUSAL, "verified")
                .isAt("Task_FileFollowUp");
        assertThat(journey.delegates).containsSubsequence("answerInstitutions", "draftFollowUp");
        journey.replies("central").isAt("Task_FileFollowUp").decide("Task_FileFollowUp", "filed");
        journey.endsAt("End_RefusedToAttend");
    }

    @Test
    void itIsPutOffAndCancelledWithASecondPerson() {
        served().decide(RECORD, "put-off")
                .decide(SET_DAY, "day-set")
                .decide(APPROVE_DAY, "insufficient")
                .isAt(SET_DAY)
                .decide(SET_DAY, "day-set")
                .decide(APPROVE_DAY, "approve")
                .isAt(RECORD);
        assertThat(journey.fact("invitedAgain")).isNull();
        journey.decide(RECORD, "interview-cancelled").decide(CHECK, "verified");
        journey.replies("central").endsAt("End_Cancelled");
    }

    @Test
    void anotherTimeIsDecidedByALeader() {
        for (String decided : List.of("extension-refused", "extension-granted")) {
            served().correlate("addressed.extensionAsked").isAt("Task_DecideTime");
            journey.decide("Task_DecideTime", decided).isAt(RECORD);
            assertThat(journey.delegates).containsOnlyOnce("answerInstitutions");
            revoked();
        }
    }

    @Test
    void aRefusalToSignIsCheckedAndASignatureStillCounts() {
        held().decide(SIGNATURE, "signature-refused")
                .decide(CHECK_SIGNATURE, "insufficient")
                .decide(SIGNATURE, "signature-refused")
                .decide(CHECK_SIGNATURE, "verified")
                .isAt(DEMAND);
        revoked();
        held().decide(SIGNATURE, "signature-refused").correlate(REPLIED).isAt(DEMAND);
    }

    @Test
    void anAuditIsVerifiedByTwoPeople() {
        demanded("demand-audit").isAt(AWAIT_AUDIT);
        journey.decide(AWAIT_AUDIT, "remind-institutions").isAt(AWAIT_AUDIT);
        assertThat(journey.delegates).contains("remindInstitutions");
        journey.correlate(REPLIED).decide(VERIFY, "audit-returned").isAt(AWAIT_AUDIT);
        journey.correlate(REPLIED)
                .decide(VERIFY, "audit-clear")
                .decide(CHECK_AUDIT, "insufficient")
                .isAt(VERIFY);
        journey.decide(VERIFY, "audit-clear").decide(CHECK_AUDIT, "verified").isAt(CONCLUDE);
        concluded("End_Audited");
    }

    /** What an audit found, or that nobody reported, ends nothing: further demands follow. */
    @Test
    void whatIsNotMetIsDemandedAgain() {
        demanded("demand-both").isAt(FILE, AWAIT_AUDIT);
        journey.decide(AWAIT_AUDIT, "audit-not-reported")
                .decide(CHECK_AUDIT, "insufficient")
                .decide(AWAIT_AUDIT, "audit-not-reported")
                .correlate(REPLIED)
                .isAt(FILE, VERIFY);
        journey.decide(VERIFY, "audit-problems").decide(CHECK_AUDIT, "verified").isAt(FILE);
        journey.linkedEnds("RECTIFIED").isAt(DEMAND);
        journey.decide(DEMAND, "demand-rectification")
                .decide(APPROVE_DEMANDS, "approve")
                .linkedEnds("WITHDRAWN")
                .isAt(DEMAND);
        journey.decide(DEMAND, "demand-rectification")
                .decide(APPROVE_DEMANDS, "approve")
                .linkedEnds("SANCTIONED")
                .isAt(CONCLUDE);
        concluded("End_OrderDecided");
    }

    @Test
    void anUnknownOpinionMovesNothing() {
        served();
        assertThatThrownBy(() -> journey.decide(RECORD, "verified")).isInstanceOf(ProcessEngineException.class);
        journey.isAt(RECORD);
    }

    private void revoked() {
        journey.correlate("matter.withdrawn").endsAt("End_Withdrawn");
    }

    private void concluded(String end) {
        journey.decide(CONCLUDE, "interview-concluded")
                .decide(APPROVE_CONCLUSION, "insufficient")
                .decide(CONCLUDE, "interview-concluded")
                .decide(APPROVE_CONCLUSION, "approve");
        journey.replies("central").endsAt(end);
    }

    private Journey demanded(String what) {
        return held().correlate(REPLIED).isAt(DEMAND).decide(DEMAND, what).decide(APPROVE_DEMANDS, "approve");
    }

    private Journey reinvited() {
        return journey.decide(SET_DAY, "day-set").decide(APPROVE_DAY, "approve").isAt(RECORD);
    }

    private Journey held() {
        return served().decide(RECORD, "interview-held").decide(CHECK, "verified");
    }

    private Journey served() {
        return start().decide(APPROVE, "approve").institutionsReached().isAt(RECORD);
    }

    @Override
    Journey start() {
        journey.institutions = List.of("central");
        journey.delegates.clear();
        return journey.start("regulatory-interview");
    }

    private void given(String ground, String attendee) {
        journey.declared.put("interviewGround", ground);
        journey.declared.put("attendee", attendee);
    }
}

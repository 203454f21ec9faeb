package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every flow node and sequence flow of a violation case, asserted after the class. */
@Deployment(
        resources = {
            "procedures/violation-case-handling/violation-case-handling.bpmn",
            "procedures/violation-case-handling/case-weight.dmn",
            "procedures/violation-case-handling/case-notice.dmn",
            "shared/addressed-matter.bpmn",
            "shared/collective-resolution.bpmn",
            "shared/follow-up-matter.bpmn"
        })
class ViolationCaseTest extends ViolationCaseCourse {
    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            TestEngine.covering("violation-case-handling", "collective-resolution");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    private final Date limit = Journey.in(Duration.ofDays(5));

    @BeforeEach
    void aWarningIsProposed() {
        journey.institutions = List.of("central");
        journey.declared.put("limitEnds", limit);
        proposes("Warning", "none");
    }

    @Test
    void registrationIsApprovedReturnedRefusedOrTakenBack() {
        start("unit")
                .decide(REGISTER, "return")
                .decide("Task_Correct", "resubmit")
                .decide(REGISTER, "reject");
        journey.endsAt("End_NotRegistered");
        start("unit").correlate("matter.withdrawn").endsAt("End_Withdrawn");
        assertThat(journey.delegates).doesNotContain("startPeriod");
    }

    @Test
    void aSecondOfficerSignsBeforeAnythingIsProposed() {
        start("unit").decide(REGISTER, "approve").isAt(INVESTIGATE);
        assertThat(journey.delegates).containsOnlyOnce("startPeriod");
        journey.decide(INVESTIGATE, "case-investigated")
                .decide(SIGN, "insufficient")
                .decide(INVESTIGATE, "case-investigated")
                .decide(SIGN, "countersign")
                .isAt(PROPOSE);
        journey.decide(PROPOSE, "trace-levels").decide("Task_Trace", "levels-traced");
        assertThat(journey.isAt(PROPOSE).fact("traceOutcome")).isEqualTo("levels-traced");
    }

    /** The one road of an institution to the end: noticed, heard, reviewed, decided, served, ordered to correct, fulfilled. */
    @Test
    void nothingIsDecidedBeforeTheInstitutionWasTold() {
        journey.declared.put("decidesOrder", true);
        noticed("unit").correlate("addressed.replied").isAt(PROPOSE);
        journey.decide(PROPOSE, PROPOSED).isAt(LEGAL);
        journey.decide(LEGAL, "insufficient").decide(PROPOSE, PROPOSED).decide(LEGAL, "legal-passed");
        journey.isAt(DECIDE)
                .decide(DECIDE, "insufficient")
                .decide(PROPOSE, PROPOSED)
                .decide(LEGAL, "legal-passed")
                .decide(DECIDE, "approve");
        journey.decide(ISSUE, "decision-issued")
                .decide(CHECK_ISSUED, "insufficient")
                .isAt(ISSUE);
        issued().isAt("Task_Serve");
        journey.replies("central").isAt("Task_Serve");
        assertThat(journey.delegates).endsWith("answerInstitutions");
        journey.decide("Task_Serve", "decision-served")
                .decide("Task_CheckServed", "insufficient")
                .decide("Task_Serve", "decision-served")
                .decide("Task_CheckServed", "verified")
                .isAt("Task_FileFollowUp");
        journey.decide("Task_FileFollowUp", "filed").isAt(FULFIL);
        journey.decide(FULFIL, "appeal-noted")
                .decide(FULFIL, "decision-fulfilled")
                .decide("Task_CheckFulfilled", "insufficient")
                .decide(FULFIL, "decision-fulfilled")
                .decide("Task_CheckFulfilled", "verified")
                .endsAt("End_Closed");
    }

    @Test
    void silenceIsOverWithTheLimitAndNotBefore() {
        noticed("unit").isAt();
        journey.termPasses(limit).isAt(PROPOSE);
    }

    @Test
    void aHearingThatIsAskedForIsHeldBeforeTheProposal() {
        noticed("unit").correlate("addressed.hearingAsked").isAt(ARRANGE);
        journey.decide(ARRANGE, "hearing-arranged").isAt(HEARING);
        assertThat(journey.delegates).endsWith("answerInstitutions");
        journey.decide(HEARING, "hearing-held").isAt(PROPOSE);
    }

    /** Outside the platform: notice and statement are recorded and a second person checks them. */
    @Test
    void personsAndAuthoritiesAreHeardOutside() {
        proposes("Stop", "none");
        noticed("person").isAt(HEARD);
        assertThat(journey.delegates).doesNotContain("resolveInstitutions");
        journey.decide(HEARD, "statement-recorded")
                .decide(CHECK_HEARD, "insufficient")
                .isAt(HEARD);
        journey.decide(HEARD, "hearing-asked").decide(CHECK_HEARD, "verified").isAt(ARRANGE);
        journey.decide(ARRANGE, "hearing-arranged")
                .decide(HEARING, "hearing-absent")
                .isAt(PROPOSE);
    }

    @Test
    void anAuthorityIsHeardOutsideToo() {
        noticed("authority")
                .decide(HEARD, "statement-recorded")
                .decide(CHECK_HEARD, "verified")
                .isAt(PROPOSE);
    }

    /** What weighs heavily is decided by the leaders together, and only by them. */
    @Test
    void aGravePenaltyIsDecidedTogether() {
        proposes("Fine", "large");
        reviewed("person").isAt(RESOLUTION);
        journey.resolution = "reject";
        resolved().isAt(PROPOSE);
        journey.resolution = "approve";
        journey.decide(PROPOSE, PROPOSED).decide(LEGAL, "legal-passed");
        resolved().isAt(ISSUE);
        issued().decide("Task_Serve", "decision-served")
                .decide("Task_CheckServed", "verified")
                .isAt(FULFIL);
    }

    /** More than was notified needs a notice of its own; less does not. */
    @Test
    void whatWasNotNotifiedIsNotDecided() {
        noticed("unit").correlate("addressed.replied");
        proposes("Fine", "large");
        journey.decide(PROPOSE, PROPOSED).isAt(NOTICE);
        journey.decide(NOTICE, "notice-drafted")
                .decide(APPROVE_NOTICE, "insufficient")
                .isAt(NOTICE);
        journey.decide(NOTICE, "notice-drafted")
                .decide(APPROVE_NOTICE, "notice-approved")
                .institutionsReached()
                .correlate("addressed.replied");
        assertThat(journey.delegates.stream().filter("resolveInstitutions"::equals))
                .hasSize(2);
        proposes("Fine", "small");
        journey.decide(PROPOSE, PROPOSED).isAt(LEGAL);
        journey.decide(LEGAL, "insufficient").decide(PROPOSE, "notice-again").isAt(NOTICE);
    }

    @Test
    void noPenaltyAndTransferAreReviewedAndDecidedToo() {
        investigated("unit")
                .decide(PROPOSE, "no-case-proposed")
                .decide(LEGAL, "legal-passed")
                .decide(DECIDE, "approve");
        issued().endsAt("End_NoCase");
        noticed("unit").correlate("addressed.replied").decide(PROPOSE, "transfer-proposed");
        journey.decide(LEGAL, "legal-passed").decide(DECIDE, "approve");
        issued().endsAt("End_Transferred");
        assertThat(journey.delegates).endsWith("answerInstitutions");
    }

    /** A grave proposal that was given up does not bind who decides that there is no case. */
    @Test
    void noPenaltyAfterAGraveProposalIsForALeader() {
        proposes("Stop", "none");
        reviewed("person").isAt(RESOLUTION);
        journey.resolution = "reject";
        resolved()
                .decide(PROPOSE, "no-case-proposed")
                .decide(LEGAL, "legal-passed")
                .isAt(DECIDE);
    }

    @Test
    void anUnknownOpinionMovesNothing() {
        start("unit").isAt(REGISTER);
        assertThatThrownBy(() -> journey.decide(REGISTER, "verified")).isInstanceOf(ProcessEngineException.class);
        journey.isAt(REGISTER);
    }

    @Override
    Journey journey() {
        return journey;
    }
}

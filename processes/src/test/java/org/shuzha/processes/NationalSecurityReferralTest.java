package org.shuzha.processes;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every flow node and sequence flow of the national security referral, asserted after the class. */
@Deployment(
        resources = {
            "procedures/national-security-review-referral/national-security-review-referral.bpmn",
            "shared/collective-resolution.bpmn",
            "called/authority-submission.bpmn"
        })
class NationalSecurityReferralTest {
    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            TestEngine.covering("national-security-review-referral", "collective-resolution", "authority-submission");

    @RegisterExtension
    final Crossing journey = new Crossing(ENGINE);

    @ParameterizedTest
    @CsvSource({"pass, End_Cleared", "pass-with-limits, End_ClearedWithLimits", "reject, End_Refused"})
    void theReviewDecides(String answer, String end) {
        submitted().answers("security-review", "decision", answer).endsAt(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"return", "not-accepted"})
    void whatTheReviewDoesNotTakeIsCorrected(String answer) {
        submitted()
                .answers("security-review", "decision", answer)
                .decide("Task_Correct", "resubmit")
                .isAt("Task_Screen");
    }

    @Test
    void theBodyMayGiveTheProcessingUp() {
        start().decide("Task_Screen", "may-affect").resolves("reject").endsAt("End_Refused");
    }

    @Test
    void noEffectIsNeverOnePersonsWord() {
        start().decide("Task_Screen", "no-effect")
                .decide("Task_LeaderApproval", "return")
                .decide("Task_Screen", "no-effect")
                .decide("Task_LeaderApproval", "approve")
                .endsAt("End_NotRequired");
    }

    @Test
    void theScreenMaySendItBack() {
        start().decide("Task_Screen", "return").isAt("Task_Correct");
    }

    @Test
    void withdrawalEndsItWhileTheReviewIsPending() {
        submitted().correlate("matter.withdrawn").endsAt("End_Withdrawn");
    }

    private Crossing start() {
        journey.start("national-security-review-referral");
        return journey;
    }

    private Crossing submitted() {
        return start().decide("Task_Screen", "may-affect").resolves("approve");
    }
}

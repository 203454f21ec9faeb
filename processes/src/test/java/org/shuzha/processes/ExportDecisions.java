package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Owners, assessors, the body and the authorities, each of whom may stop it. */
abstract class ExportDecisions extends ExportCourse {
    @Test
    void everyOwnerDecides() {
        impactAssessed().decide("Task_OwnerReview", "consent").isAt("Task_OwnerReview");
        journey.decide("Task_OwnerReview", "reject").endsAt("End_RejectedInternal");
    }

    @Test
    void anOwnerMaySendItBackAndEarlierConsentsDoNotCount() {
        impactAssessed().decide("Task_OwnerReview", "consent").decide("Task_OwnerReview", "return");
        journey.owners = List.of();
        journey.decide("Task_Correct", "resubmit");
        assertThatThrownBy(() -> journey.linked(IMPACT, "PASS")).isInstanceOf(ProcessEngineException.class);
    }

    @ParameterizedTest
    @CsvSource({"return, Task_Correct", "reject, "})
    void theSelfAssessmentMaySendItBackOrStopIt(String opinion, String at) {
        important();
        consented().decide("Task_SelfAssessment", opinion);
        endsOr(at, "End_RejectedInternal");
    }

    @ParameterizedTest
    @CsvSource({"return, Task_Correct", "reject, "})
    void soMayTheOneOfPersonalInformation(String opinion, String at) {
        important();
        consented().decide("Task_SelfAssessment", "assessed").decide("Task_PersonalAssessment", opinion);
        endsOr(at, "End_RejectedInternal");
    }

    @Test
    void importantDataOfNobodyAreSelfAssessedByOneOfficer() {
        important();
        journey.declared.put("personal", false);
        start().decideAll("Task_OwnerReview", "consent")
                .decide("Task_SelfAssessment", "assessed")
                .isAt("Task_Convene");
    }

    @Test
    void theBodyMayReject() {
        impactAssessed()
                .decideAll("Task_OwnerReview", "consent")
                .resolves("reject")
                .endsAt("End_RejectedInternal");
    }

    /** Trap (b). */
    @ParameterizedTest
    @CsvSource({"return, Task_Correct", "reject, ", "not-accepted, "})
    void theLocalHealthAuthorityComesBeforeTheCac(String answer, String at) {
        important();
        own().answers("health-local", "review", answer);
        endsOr(at, "End_RejectedHealth");
    }

    @ParameterizedTest
    @CsvSource({"return, Task_Correct", "reject, ", "not-accepted, "})
    void theProvincialCacMayNotPassItOn(String answer, String at) {
        important();
        own().answers("health-local", "review", "pass-with-limits").answers("cac-province", "forwarding", answer);
        endsOr(at, "End_NotAccepted");
    }

    @ParameterizedTest
    @CsvSource({"return, Task_Correct", "not-accepted, "})
    void theNationalCacMayNotTakeItIn(String answer, String at) {
        important();
        declared().answers("cac-national", "decision", answer);
        endsOr(at, "End_NotAccepted");
    }

    @Test
    void aFailedAssessmentIsAssessedAgainOnce() {
        failed().decide("Task_Reassessment", "apply-reassessment")
                .answers("cac-national", "decision", "reject")
                .endsAt("End_FailedCac");
    }

    @Test
    void theSecondAssessmentMayPass() {
        failed().decide("Task_Reassessment", "apply-reassessment")
                .answers("cac-national", "decision", "pass")
                .isAt("Task_Execute");
    }

    @Test
    void theFailureMayBeAccepted() {
        failed().decide("Task_Reassessment", "accept-result").endsAt("End_FailedCac");
    }

    @Test
    void anAnswerNobodyPlannedForMovesNothing() {
        important();
        own();
        assertThatThrownBy(() -> journey.answers("health-local", "review", "forward"))
                .isInstanceOf(ProcessEngineException.class);
        journey.isAt("Task_Authority");
    }

    @Test
    void withdrawalEndsItWhileTheAuthorityDecides() {
        important();
        own().correlate("matter.withdrawn").endsAt("End_Withdrawn");
    }

    private Crossing failed() {
        important();
        return declared().answers("cac-national", "decision", "reject");
    }
}

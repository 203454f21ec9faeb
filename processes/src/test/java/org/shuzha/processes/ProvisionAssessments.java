package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The linked assessments and reviews, and what a statutory duty lifts. */
abstract class ProvisionAssessments extends ProvisionCourse {
    /** Trap (c): a statutory duty lifts the assessment before the transfer and nothing else. */
    @Test
    void aStatutoryDutyLiftsTheAssessmentOnlyAndIsCountersigned() {
        journey.level = 2;
        claim(true, true);
        analysed()
                .isAt("Task_CountersignExemption")
                .decide("Task_CountersignExemption", "return")
                .decide("Task_Correct", "resubmit")
                .decide("Task_EffectAnalysis", "effect-acceptable")
                .decide("Task_CountersignExemption", "countersign")
                .decideAll("Task_OwnerReview", "consent")
                .isAt("Task_Convene");
        resolve().isAt("Task_Contract");
        contract().decide("Task_Execute", "executed").isAt("Task_WriteReport");
    }

    @Test
    void aDutyWithoutItsArticleLiftsNothing() {
        journey.level = 2;
        claim(true, false);
        analysed().isAt("Task_FileLinked");
        assertThat(journey.handed("Task_FileLinked", "linkedProcedure")).isEqualTo("pre-transfer-risk-assessment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCEPTABLE", "CONDITIONAL", "EXEMPT"})
    void importantDataGoOnOnceTheirRiskIsAssessed(String outcome) {
        journey.level = 2;
        analysed().linkedEnds(outcome).isAt("Task_OwnerReview", "Task_OwnerReview");
    }

    @Test
    void anUnacceptableRiskRefuses() {
        journey.level = 2;
        analysed().linkedEnds("UNACCEPTABLE").endsAt("End_Refused");
    }

    @Test
    void aWithdrawnAssessmentIsCorrected() {
        journey.level = 2;
        analysed().linkedEnds("WITHDRAWN").isAt("Task_Correct");
    }

    @ParameterizedTest
    @CsvSource({"FAIL, End_Refused", "WITHDRAWN, Task_Correct"})
    void anImpactAssessmentThatDidNotPassStops(String outcome, String next) {
        personal();
        analysed().linkedEnds(outcome);
        if (next.startsWith("End_")) {
            journey.endsAt(next);
        } else {
            journey.isAt(next);
        }
    }

    @Test
    void coreDataToAnotherPersonAreReservedReviewedAndCounted() {
        core();
        assertThat(journey.delegates).contains("reserveQuota");
        assertThat(journey.handed("Task_FileLinked", "linkedProcedure")).isEqualTo("core-data-transfer-review");
        journey.linkedEnds("CLEARED").decideAll("Task_OwnerReview", "consent");
        resolve();
        assertThat(journey.delegates).doesNotContain("commitQuota");
        contract().decide("Task_Execute", "executed").isAt("Task_WriteReport");
        assertThat(journey.delegates).containsSubsequence("commitQuota", "openGrant");
    }

    @Test
    void coreDataThatMayNotMoveAreRefused() {
        core().linkedEnds("REFUSED").endsAt("End_Refused");
    }

    @Test
    void aWithdrawnReviewIsCorrected() {
        core().linkedEnds("WITHDRAWN").isAt("Task_Correct");
    }

    private Journey core() {
        journey.level = 3;
        claim(true, true);
        journey.declared.put("coreToOtherPerson", true);
        return analysed().decide("Task_CountersignExemption", "countersign");
    }
}

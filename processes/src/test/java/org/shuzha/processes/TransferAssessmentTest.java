package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every flow node and sequence flow of the risk assessment before a transfer, asserted after the class. */
@Deployment(
        resources = {
            "procedures/pre-transfer-risk-assessment/pre-transfer-risk-assessment.bpmn",
            "shared/pre-transfer-assessment.dmn"
        })
class TransferAssessmentTest {
    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering("pre-transfer-risk-assessment");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    @BeforeEach
    void prepare() {
        journey.level = 2;
        claim(false, false);
    }

    @ParameterizedTest
    @CsvSource({"acceptable, End_Acceptable", "acceptable-with-conditions, End_AcceptableWithConditions"})
    void theOfficersConclusionCountsOnceTheLeaderApproves(String conclusion, String end) {
        concluded(conclusion).decide("Task_LeaderApproval", "approve").endsAt(end);
        assertThat(journey.delegates).containsExactly("openRound", "computeLevel", "resolveOwners");
    }

    /** Trap (b). */
    @Test
    void coreDataCountAsImportant() {
        journey.level = 3;
        start().isAt("Task_OwnerAssessment", "Task_OwnerAssessment");
    }

    /** Trap (a): justified each time. */
    @Test
    void anExemptionTakesEveryOwnerAndACountersignature() {
        claim(true, true);
        start().isAt("Task_ExemptionReview", "Task_ExemptionReview")
                .decide("Task_ExemptionReview", "consent")
                .isAt("Task_ExemptionReview")
                .decide("Task_ExemptionReview", "consent")
                .isAt("Task_Countersign")
                .decide("Task_Countersign", "countersign")
                .endsAt("End_Exempt");
    }

    @Test
    void aClaimWithoutItsArticleExemptsNothing() {
        claim(true, false);
        start().isAt("Task_OwnerAssessment", "Task_OwnerAssessment");
    }

    @Test
    void aRefusedExemptionIsCorrectedIntoAnAssessment() {
        claim(true, true);
        start().decide("Task_ExemptionReview", "return")
                .decide("Task_Correct", "resubmit")
                .decideAll("Task_ExemptionReview", "consent")
                .decide("Task_Countersign", "return")
                .isAt("Task_Correct");
        claim(false, false);
        journey.decide("Task_Correct", "resubmit").isAt("Task_OwnerAssessment", "Task_OwnerAssessment");
    }

    @Test
    void oneOwnersRejectionStops() {
        start().decide("Task_OwnerAssessment", "reject").endsAt("End_Unacceptable");
    }

    @Test
    void anUnacceptableRiskStopsWithoutALeader() {
        concluded("unacceptable").endsAt("End_Unacceptable");
    }

    @Test
    void everybodyMaySendItBack() {
        start().decide("Task_OwnerAssessment", "return")
                .decide("Task_Correct", "resubmit")
                .decideAll("Task_OwnerAssessment", "assessed")
                .decide("Task_OfficerConclusion", "return")
                .decide("Task_Correct", "resubmit")
                .decideAll("Task_OwnerAssessment", "assessed")
                .decide("Task_OfficerConclusion", "acceptable")
                .decide("Task_LeaderApproval", "return")
                .isAt("Task_Correct");
    }

    @Test
    void theLeaderMayReject() {
        concluded("acceptable").decide("Task_LeaderApproval", "reject").endsAt("End_Unacceptable");
    }

    @Test
    void withdrawalEndsEverythingThatIsOpen() {
        start().correlate("matter.withdrawn").endsAt("End_Withdrawn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acceptable", "acceptable-with-conditions"})
    void anUnknownOpinionMovesNothing(String conclusion) {
        concluded(conclusion);
        assertThatThrownBy(() -> journey.decide("Task_LeaderApproval", "abstain"))
                .isInstanceOf(ProcessEngineException.class);
        journey.isAt("Task_LeaderApproval");
    }

    @Test
    void anUnknownOpinionCountersignsNothing() {
        claim(true, true);
        start().decideAll("Task_ExemptionReview", "consent");
        assertThatThrownBy(() -> journey.decide("Task_Countersign", "abstain"))
                .isInstanceOf(ProcessEngineException.class);
        journey.isAt("Task_Countersign");
    }

    @Test
    void withoutAnyOwnerNothingIsExempted() {
        claim(true, true);
        journey.owners = List.of();
        assertThatThrownBy(this::start).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void anEarlierAssessmentDoesNotCountInANewRound() {
        concluded("return");
        journey.owners = List.of();
        assertThatThrownBy(() -> journey.decide("Task_Correct", "resubmit")).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void anEarlierConsentToAnExemptionDoesNotCountInANewRound() {
        claim(true, true);
        start().decideAll("Task_ExemptionReview", "consent").decide("Task_Countersign", "return");
        journey.owners = List.of();
        assertThatThrownBy(() -> journey.decide("Task_Correct", "resubmit")).isInstanceOf(ProcessEngineException.class);
    }

    private void claim(boolean duty, boolean citation) {
        journey.declared.putAll(Map.of("statutoryDuty", duty, "statutoryCitation", citation));
    }

    private Journey start() {
        return journey.start("pre-transfer-risk-assessment");
    }

    private Journey concluded(String conclusion) {
        return start().decideAll("Task_OwnerAssessment", "assessed").decide("Task_OfficerConclusion", conclusion);
    }
}

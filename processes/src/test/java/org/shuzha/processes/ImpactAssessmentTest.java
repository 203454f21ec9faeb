package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every flow node and sequence flow of the personal information impact assessment, asserted after the class. */
@Deployment(resources = "procedures/pi-impact-assessment/pi-impact-assessment.bpmn")
class ImpactAssessmentTest {
    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering("pi-impact-assessment");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    @ParameterizedTest
    @CsvSource({"acceptable, End_Passed", "acceptable-with-conditions, End_PassedWithConditions"})
    void theOfficersConclusionCountsOnceTheLeaderApproves(String conclusion, String end) {
        concluded(conclusion)
                .isAt("Task_LeaderApproval")
                .decide("Task_LeaderApproval", "approve")
                .endsAt(end);
        assertThat(journey.delegates).containsExactly("openRound", "computeLevel", "resolveOwners");
    }

    @Test
    void anUnacceptableResidualRiskStopsWithoutALeader() {
        concluded("unacceptable").endsAt("End_Failed");
    }

    @Test
    void aHighResidualRiskGoesBackToBeMitigated() {
        concluded("return").isAt("Task_Mitigate").decide("Task_Mitigate", "resubmit");
        journey.isAt("Task_OwnerAssessment", "Task_OwnerAssessment");
    }

    @Test
    void everyOwnerAssessesAndOneRejectionStops() {
        start().decide("Task_OwnerAssessment", "assessed")
                .isAt("Task_OwnerAssessment")
                .decide("Task_OwnerAssessment", "reject")
                .endsAt("End_Failed");
    }

    @Test
    void oneRejectionStopsBeforeTheOthersHaveAssessed() {
        start().decide("Task_OwnerAssessment", "reject").endsAt("End_Failed");
    }

    @Test
    void ownersAndSecurityMaySendItBack() {
        start().decide("Task_OwnerAssessment", "return")
                .decide("Task_Mitigate", "resubmit")
                .decideAll("Task_OwnerAssessment", "assessed")
                .decide("Task_SecurityAssessment", "return")
                .isAt("Task_Mitigate");
    }

    @Test
    void theLeaderMayReturnOrReject() {
        concluded("acceptable")
                .decide("Task_LeaderApproval", "return")
                .decide("Task_Mitigate", "resubmit")
                .decideAll("Task_OwnerAssessment", "assessed")
                .decide("Task_SecurityAssessment", "assessed")
                .decide("Task_OfficerConclusion", "acceptable-with-conditions")
                .decide("Task_LeaderApproval", "reject")
                .endsAt("End_Failed");
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
    void anEarlierAssessmentDoesNotCountInANewRound() {
        concluded("return");
        journey.owners = List.of();
        assertThatThrownBy(() -> journey.decide("Task_Mitigate", "resubmit"))
                .isInstanceOf(ProcessEngineException.class);
    }

    private Journey start() {
        return journey.start("pi-impact-assessment");
    }

    private Journey concluded(String conclusion) {
        return start().decideAll("Task_OwnerAssessment", "assessed")
                .decide("Task_SecurityAssessment", "assessed")
                .decide("Task_OfficerConclusion", conclusion);
    }
}

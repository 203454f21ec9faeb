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

/** Every flow node and sequence flow of the core data review, asserted after the class. */
@Deployment(
        resources = {
            "procedures/core-data-transfer-review/core-data-transfer-review.bpmn",
            "shared/collective-resolution.bpmn",
            "shared/core-share.dmn",
            "called/authority-submission.bpmn"
        })
class CoreDataTransferTest {
    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            TestEngine.covering("core-data-transfer-review", "collective-resolution", "authority-submission");

    @RegisterExtension
    final Crossing journey = new Crossing(ENGINE);

    @BeforeEach
    void prepare() {
        journey.level = 3;
        journey.declared.putAll(
                Map.of("coreItems", 1, "coreToOtherPerson", true, "stateOrganDuty", false, "internalFlow", false));
        share(29);
    }

    /** Trap (d): the notice does not depend on the share. */
    @Test
    void farBelowThirtyPerCentTheReceiverIsToldAllTheSame() {
        share(1);
        start().decideAll("Task_OwnerReview", "consent")
                .decide("Task_Notice", "notified")
                .decide("Task_Acknowledge", "not-acknowledged")
                .decide("Task_Notice", "notified")
                .decide("Task_Acknowledge", "acknowledged")
                .endsAt("End_Cleared");
        assertThat(journey.delegates).containsExactly("openRound", "computeLevel", "reserveQuota", "resolveOwners");
    }

    @Test
    void justBelowThirtyPerCentNobodyAboveIsAsked() {
        start().decideAll("Task_OwnerReview", "consent").isAt("Task_Notice");
    }

    /** Trap (a): thirty per cent themselves, projected. */
    @ParameterizedTest
    @CsvSource({"pass, End_Cleared", "pass-with-limits, End_ClearedWithLimits"})
    void fromThirtyPerCentTheNationalCommissionDecides(String answer, String end) {
        share(30);
        assessed()
                .answers("health-national", "decision", answer)
                .decide("Task_Notice", "notified")
                .decide("Task_Acknowledge", "acknowledged")
                .endsAt(end);
    }

    @Test
    void aMissingTotalGoesToTheNationalCommission() {
        journey.projected = Map.of("coreProjected", 1);
        start().decideAll("Task_OwnerReview", "consent").isAt("Task_Convene");
    }

    /** Trap (b): reserved before anybody approves; that two of 16 % do not both pass is shown over the ledger. */
    @Test
    void whatIsReservedCountsBeforeAnybodyApproves() {
        start().isAt("Task_OwnerReview", "Task_OwnerReview");
        assertThat(journey.delegates).containsSequence("reserveQuota", "resolveOwners");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reject", "not-accepted"})
    void theNationalCommissionMayRefuse(String answer) {
        share(31);
        assessed().answers("health-national", "decision", answer).endsAt("End_Refused");
    }

    @Test
    void bothCommissionsMaySendItBack() {
        share(30);
        assessed().answers("health-national", "decision", "return").decide("Task_Correct", "resubmit");
        reported().answers("health-province", "forwarding", "return").isAt("Task_Correct");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reject", "not-accepted"})
    void theProvinceMayRefuse(String answer) {
        share(30);
        start();
        reported().answers("health-province", "forwarding", answer).endsAt("End_Refused");
    }

    @Test
    void theBodyMayRefuseToReport() {
        share(30);
        start().decideAll("Task_OwnerReview", "consent").resolves("reject").endsAt("End_Refused");
    }

    @Test
    void whatTheCallingMatterHasIsNotAskedTwice() {
        share(30);
        journey.declared.putAll(Map.of("ownersConsented", true, "resolutionCarried", true));
        start().answers("health-province", "forwarding", "forward").isAt("Task_Authority");
    }

    /** It lifts the test of thirty per cent alone: the receiver is told the level all the same (A11.2). */
    @Test
    void anExemptionTakesEveryOwnerAndACountersignature() {
        journey.declared.put("stateOrganDuty", true);
        share(99);
        start().decide("Task_ExemptionReview", "consent")
                .decide("Task_ExemptionReview", "return")
                .decide("Task_Correct", "resubmit")
                .decideAll("Task_ExemptionReview", "consent")
                .decide("Task_Countersign", "return")
                .decide("Task_Correct", "resubmit")
                .decideAll("Task_ExemptionReview", "consent")
                .decide("Task_Countersign", "countersign")
                .decide("Task_Notice", "notified")
                .decide("Task_Acknowledge", "acknowledged")
                .endsAt("End_Exempt");
    }

    @Test
    void insideOneLegalPersonThereIsNothingToReview() {
        journey.declared.put("coreToOtherPerson", false);
        start().endsAt("End_NotRequired");
    }

    @Test
    void oneOwnersRejectionStops() {
        start().decide("Task_OwnerReview", "consent")
                .decide("Task_OwnerReview", "reject")
                .endsAt("End_Refused");
    }

    @Test
    void anEarlierConsentDoesNotCountInANewRound() {
        start().decide("Task_OwnerReview", "return");
        journey.owners = List.of();
        assertThatThrownBy(() -> journey.decide("Task_Correct", "resubmit")).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void withdrawalEndsItWhileTheAuthorityDecides() {
        share(30);
        assessed().correlate("matter.withdrawn").endsAt("End_Withdrawn");
    }

    private void share(int projected) {
        journey.projected = Map.of("coreProjected", projected, "coreTotal", 100);
    }

    private Crossing start() {
        journey.start("core-data-transfer-review");
        return journey;
    }

    private Crossing reported() {
        return journey.decideAll("Task_OwnerReview", "consent").resolves("approve");
    }

    private Crossing assessed() {
        start();
        return reported().answers("health-province", "forwarding", "forward");
    }
}

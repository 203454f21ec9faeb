package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Owners, the body, the contract and the release. */
abstract class ProvisionDecisions extends ProvisionCourse {
    /** Trap (b): a leader's signature never suffices; a lower body than a collective one moves nothing. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aBodyResolvesAtEveryLevel(int level) {
        journey.level = level;
        claim(true, true);
        consented().isAt("Task_Convene");
        assertThat(journey.fact("approvalBody")).isEqualTo(3);
    }

    @Test
    void whatIsNotPutBeforeABodyMovesNothing() {
        journey.declared.put("leavesInstitution", false);
        assertThatThrownBy(this::consented).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void theBodyMayReject() {
        journey.resolution = "reject";
        resolved().endsAt("End_RejectedByBody");
    }

    @Test
    void everyOwnerHasToConsentAndOneMayStopIt() {
        analysed().decide("Task_OwnerReview", "consent-with-conditions").isAt("Task_OwnerReview");
        journey.decide("Task_OwnerReview", "reject").endsAt("End_RejectedByOwner");
    }

    @Test
    void aReturnOpensANewRoundForEveryOwner() {
        analysed()
                .decide("Task_OwnerReview", "consent")
                .decide("Task_OwnerReview", "return")
                .decide("Task_Correct", "resubmit")
                .decide("Task_EffectAnalysis", "effect-acceptable")
                .isAt("Task_OwnerReview", "Task_OwnerReview");
    }

    @Test
    void whatTheCallingMatterDecidedIsNotAskedTwice() {
        journey.declared.putAll(Map.of("ownersConsented", true, "resolutionCarried", true));
        analysed().isAt("Task_Contract");
    }

    /** Trap (f): there is no standing resolution; each run of a routine submission goes before the body itself. */
    @Test
    void eachRunOfAStatutorySubmissionIsResolvedAnew() {
        claim(true, true);
        for (int run = 0; run < 2; run++) {
            consented().isAt("Task_Convene");
            resolve().correlate("matter.withdrawn");
        }
    }

    /** Trap (d): general data have a contract before release too, and their receiver is supervised. */
    @Test
    void theContractIsCheckedBeforeAnythingIsReleased() {
        resolved()
                .isAt("Task_Contract")
                .decide("Task_Contract", "contract-signed")
                .isAt("Task_ContractCheck")
                .decide("Task_ContractCheck", "insufficient")
                .isAt("Task_Contract");
    }

    @ParameterizedTest
    @CsvSource({"mailbox, 2", "net-disk, 2", "social-app, 3"})
    void aChannelThatMayNotCarryTheDataSendsItBack(String channel, int level) {
        journey.declared.put("channel", channel);
        resolved();
        journey.level = level;
        contract().isAt("Task_Correct");
    }

    @Test
    void aLevelThatRoseAfterTheResolutionIsReviewedAnew() {
        resolved();
        journey.level = 2;
        contract().isAt("Task_EffectAnalysis");
    }

    @Test
    void whatCannotBeReleasedIsReviewedAnew() {
        resolved();
        contract().decide("Task_Execute", "cannot-be-met").isAt("Task_EffectAnalysis");
    }

    @Test
    void withdrawalEndsEverythingThatIsOpen() {
        consented().isAt("Task_Convene").correlate("matter.withdrawn").endsAt("End_Withdrawn");
    }
}

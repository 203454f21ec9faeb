package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;

/** Who decides, and what ends or returns a request before it is executed. */
abstract class DataUseApproval extends DataUseCourse {
    @Test
    void generalDataRunFromFilingToReview() {
        start().decideAll("Task_OwnerReview", "consent")
                .isAt("Task_LeaderApproval")
                .decide("Task_LeaderApproval", "approve")
                .isAt("Task_Execute")
                .decide("Task_Execute", "executed")
                .isAt("Task_Accept")
                .decide("Task_Accept", "accept")
                .isAt()
                .termPasses(journey.grantUntil)
                .isAt("Task_AfterUseReview", "Task_AfterUseReview")
                .decideAll("Task_AfterUseReview", "used-as-stated")
                .endsAt("End_ClosedUsed");
        assertThat(journey.delegates)
                .containsExactly(
                        "openRound",
                        "computeLevel",
                        "resolveOwners",
                        "computeLevel",
                        "openGrant",
                        "closeGrant",
                        "resolveOwners",
                        "recordOutcome");
    }

    @Test
    void everyOwnerHasToConsent() {
        start().decide("Task_OwnerReview", "consent-with-conditions").isAt("Task_OwnerReview");
    }

    @Test
    void oneRejectionEndsItAndCancelsTheSiblings() {
        start().decide("Task_OwnerReview", "reject").endsAt("End_RejectedByOwner");
    }

    @Test
    void aReturnClosesTheRoundAndAllOwnersDecideAgain() {
        start().decide("Task_OwnerReview", "consent")
                .decide("Task_OwnerReview", "return")
                .isAt("Task_Correct")
                .decide("Task_Correct", "resubmit")
                .isAt("Task_OwnerReview", "Task_OwnerReview");
    }

    @Test
    void theLeaderMayReturnOrReject() {
        consented()
                .decide("Task_LeaderApproval", "return")
                .decide("Task_Correct", "resubmit")
                .decideAll("Task_OwnerReview", "consent")
                .decide("Task_LeaderApproval", "reject")
                .endsAt("End_RejectedByLeader");
    }

    @Test
    void importantDataGoToThePrincipal() {
        journey.level = 2;
        consented().isAt("Task_LeaderApproval");
        assertThat(journey.fact("approvalBody")).isEqualTo(2);
    }

    @Test
    void coreDataTakeAResolution() {
        journey.level = 3;
        consented();
        resolve().isAt("Task_Execute");
    }

    @Test
    void aResolutionNotPassedRejects() {
        journey.level = 3;
        journey.resolution = "reject";
        consented();
        resolve().endsAt("End_RejectedByLeader");
    }

    @Test
    void withdrawalEndsEverythingThatIsOpen() {
        start().correlate("matter.withdrawn").endsAt("End_Withdrawn");
    }

    @Test
    void withdrawalCancelsAMeetingToo() {
        journey.level = 3;
        consented().isAt("Task_Convene").correlate("matter.withdrawn").endsAt("End_Withdrawn");
    }

    @Test
    void anUnknownOpinionMovesNothing() {
        consented();
        assertThatThrownBy(() -> journey.decide("Task_LeaderApproval", "abstain"))
                .isInstanceOf(ProcessEngineException.class);
        journey.isAt("Task_LeaderApproval");
    }

    @Test
    void withoutAnyOwnerNothingIsApproved() {
        journey.owners = List.of();
        assertThatThrownBy(this::start).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void anEarlierConsentDoesNotCountInANewRound() {
        consented().decide("Task_LeaderApproval", "approve");
        journey.owners = List.of();
        assertThatThrownBy(() -> journey.decide("Task_Execute", "cannot-be-met"))
                .isInstanceOf(ProcessEngineException.class);
    }
}

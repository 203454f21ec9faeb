package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Execution, the running grant, and its review. */
abstract class DataUseInUse extends DataUseCourse {
    @Test
    void whatCannotBeMetGoesBackToTheOwners() {
        consented()
                .decide("Task_LeaderApproval", "approve")
                .decide("Task_Execute", "cannot-be-met")
                .isAt("Task_OwnerReview", "Task_OwnerReview");
    }

    @Test
    void whatDiffersFromTheApprovalGoesBackToIt() {
        consented()
                .decide("Task_LeaderApproval", "approve")
                .decide("Task_Execute", "executed")
                .decide("Task_Accept", "not-as-approved")
                .isAt("Task_Execute");
    }

    @Test
    void theRequesterMayEndEarlyWithoutHavingUsedAnything() {
        journey.useOutcome = "unused";
        inUse().correlate("grant.endedEarly")
                .decideAll("Task_AfterUseReview", "used-as-stated")
                .endsAt("End_ExpiredUnused");
    }

    @Test
    void aDeviationSuspendsAndTheOwnersMayResume() {
        inUse().correlate("grant.deviation")
                .decide("Task_OwnerDeviation", "resume")
                .isAt("Task_OwnerDeviation")
                .decide("Task_OwnerDeviation", "resume")
                .isAt();
        assertThat(journey.delegates).endsWith("suspendGrant", "resolveOwners", "resumeGrant");
    }

    @Test
    void oneOwnerIsEnoughToRevoke() {
        journey.useOutcome = "violation";
        inUse().correlate("grant.deviation")
                .decide("Task_OwnerDeviation", "revoke")
                .isAt("Task_AfterUseReview", "Task_AfterUseReview")
                .decideAll("Task_AfterUseReview", "deviation-found")
                .endsAt("End_RevokedViolation");
        assertThat(journey.delegates).containsSubsequence("suspendGrant", "revokeGrant", "closeGrant");
    }

    @Test
    void anExtensionIsANewApprovalAndMovesTheEnd() {
        inUse().correlate("grant.extensionRequested")
                .decideAll("Task_ExtensionOwnerReview", "consent")
                .decide("Task_ExtensionApproval", "approve")
                .isAt()
                .termPasses(journey.grantUntil)
                .isAt()
                .termPasses(journey.extendedUntil)
                .isAt("Task_AfterUseReview", "Task_AfterUseReview");
    }

    @Test
    void anExtensionMayBeRefusedByOwnerOrLeader() {
        inUse().correlate("grant.extensionRequested")
                .decide("Task_ExtensionOwnerReview", "reject")
                .isAt()
                .correlate("grant.extensionRequested")
                .decideAll("Task_ExtensionOwnerReview", "consent")
                .decide("Task_ExtensionApproval", "reject")
                .isAt()
                .termPasses(journey.grantUntil)
                .isAt("Task_AfterUseReview", "Task_AfterUseReview");
    }

    @Test
    void anExtensionForCoreDataTakesAResolution() {
        journey.level = 3;
        consented();
        resolve()
                .decide("Task_Execute", "executed")
                .decide("Task_Accept", "accept")
                .correlate("grant.extensionRequested")
                .decideAll("Task_ExtensionOwnerReview", "consent");
        resolve().isAt();
        assertThat(journey.delegates).endsWith("extendGrant");
    }

    @Test
    void aTermThatIsAlreadyOverEndsAtOnce() {
        journey.grantUntil = Journey.in(Duration.ofSeconds(-5));
        inUse().termPasses(journey.grantUntil).isAt("Task_AfterUseReview", "Task_AfterUseReview");
    }
}

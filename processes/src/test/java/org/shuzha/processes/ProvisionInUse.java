package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** After the release: report, supervision, suspension, and the data accounted for at the end. */
abstract class ProvisionInUse extends ProvisionCourse {
    @Test
    void generalDataRunFromFilingToTheCertificateOfReturn() {
        released().isAt("Task_WriteReport");
        reported().isAt();
        journey.termPasses(journey.grantUntil)
                .decide("Task_Return", "returned")
                .isAt("Task_ConfirmReturn", "Task_ConfirmReturn")
                .decideAll("Task_ConfirmReturn", "verified")
                .endsAt("End_ProvidedReported");
        assertThat(journey.delegates)
                .containsSubsequence("openRound", "resolveOwners", "computeLevel", "openGrant", "closeGrant")
                .doesNotContain("checkConsent", "reserveQuota", "commitQuota");
    }

    /** Trap (a): the report follows the provision and replaces nothing before it; without a receipt nothing is closed. */
    @Test
    void theReportIsAskedForAgainUntilThereIsAReceipt() {
        journey.onPlatform = false;
        journey.reply = "return";
        released().decide("Task_WriteReport", "reported").decide("Task_Dispatch", "dispatched");
        journey.decide("Task_RecordReply", "recorded")
                .decide("Task_ConfirmReply", "confirmed")
                .isAt("Task_WriteReport");
        journey.termPasses(journey.grantUntil).decide("Task_Return", "returned");
        journey.decideAll("Task_ConfirmReturn", "verified").isAt("Task_WriteReport");
        journey.onPlatform = true;
        reported().endsAt("End_ProvidedReported");
    }

    @Test
    void theReceiverOfGeneralDataIsSupervisedAgainAndAgain() {
        supervised().decideAll("Task_Supervise", "duties-kept").isAt();
        journey.termPasses(Journey.in(Duration.ofDays(182))).isAt("Task_Supervise", "Task_Supervise");
    }

    @Test
    void aBreachSuspendsAndMayBeMended() {
        supervised().decide("Task_Supervise", "breach-found").isAt("Task_DecideBreach");
        journey.decide("Task_DecideBreach", "resume").isAt();
        assertThat(journey.delegates).containsSubsequence("suspendGrant", "resumeGrant");
    }

    @Test
    void aBreachMayEndTheProvisionForGood() {
        journey.useOutcome = "violation";
        supervised().decide("Task_Supervise", "breach-found").decide("Task_DecideBreach", "revoke");
        returned().endsAt("End_Suspended");
        assertThat(journey.delegates).containsSubsequence("suspendGrant", "revokeGrant", "closeGrant");
    }

    /** Trap (e): the data are accounted for at the end; what does not suffice goes back. */
    @Test
    void aCertificateThatDoesNotSufficeGoesBack() {
        released();
        reported().correlate("grant.endedEarly").decide("Task_Return", "returned");
        journey.decide("Task_ConfirmReturn", "insufficient").isAt("Task_Return");
    }

    @Test
    void aWithdrawnConsentSuspendsWhatRuns() {
        released().correlate("consent.withdrawn").isAt("Task_WriteReport", "Task_DecideConsent");
        assertThat(journey.delegates).contains("suspendGrant");
        journey.decide("Task_DecideConsent", "resume").isAt("Task_WriteReport");
        journey.useOutcome = "violation";
        journey.correlate("consent.withdrawn").decide("Task_DecideConsent", "revoke");
        returned().isAt("Task_WriteReport");
        reported().endsAt("End_Suspended");
    }

    @Test
    void aDeviationIsHandledByEveryOwner() {
        released()
                .correlate("grant.deviation")
                .decideAll("Task_OwnerDeviation", "resume")
                .isAt("Task_WriteReport");
        journey.correlate("grant.deviation")
                .decide("Task_OwnerDeviation", "revoke")
                .isAt("Task_WriteReport", "Task_Return");
    }

    private Journey supervised() {
        journey.grantUntil = Journey.in(Duration.ofDays(365));
        released();
        return reported().termPasses(Journey.in(Duration.ofDays(91))).isAt("Task_Supervise", "Task_Supervise");
    }

    private Journey returned() {
        return journey.decide("Task_Return", "returned").decideAll("Task_ConfirmReturn", "verified");
    }
}

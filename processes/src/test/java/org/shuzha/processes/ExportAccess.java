package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lasting access from abroad runs as a grant beside the report, and what follows waits for both. */
abstract class ExportAccess extends ExportCourse {
    @BeforeEach
    void fromAbroad() {
        journey.declared.put("accessFromAbroad", true);
    }

    @Test
    void itEndsWithItsTermAndThenTheExportIsFollowedUp() {
        delivered().isAt();
        journey.termPasses(journey.grantUntil)
                .isAt("Task_AfterDelivery")
                .decide("Task_AfterDelivery", "finish")
                .endsAt("End_ExportedExempt");
        assertThat(journey.delegates).containsSubsequence("commitQuota", "openGrant", "closeGrant", "recordOutcome");
    }

    @Test
    void aReceiptThatComesLaterIsWaitedFor() {
        opened().correlate("grant.endedEarly").isAt("Task_Authority");
        journey.answers("health-local", "report", "receipt").isAt("Task_AfterDelivery");
    }

    @Test
    void aDeviationIsHandledByEveryOwnerWhileItIsSuspended() {
        delivered().correlate("grant.deviation").isAt("Task_OwnerDeviation", "Task_OwnerDeviation");
        journey.decideAll("Task_OwnerDeviation", "resume").isAt();
        assertThat(journey.delegates).containsSubsequence("suspendGrant", "resumeGrant");
        journey.correlate("grant.endedEarly").isAt("Task_AfterDelivery");
    }

    @Test
    void aViolationTakesTheAccessBackAndEndsTheExport() {
        journey.useOutcome = "violation";
        delivered()
                .correlate("grant.deviation")
                .decide("Task_OwnerDeviation", "revoke")
                .endsAt("End_AccessRevoked");
        assertThat(journey.delegates).containsSubsequence("suspendGrant", "revokeGrant", "closeGrant", "recordOutcome");
    }

    @Test
    void aWithdrawnConsentTakesTheAccessBackAtOnce() {
        opened().correlate("consent.withdrawn").isAt("Task_ConsentWithdrawn");
        assertThat(journey.delegates).contains("revokeGrant");
        journey.decide("Task_ConsentWithdrawn", "export-stopped").endsAt("End_Suspended");
    }

    /** What is over already is not taken back once more. */
    @Test
    void afterTheAccessAWithdrawnConsentFindsNothingToTakeBack() {
        delivered().correlate("grant.endedEarly").correlate("consent.withdrawn").isAt("Task_ConsentWithdrawn");
        assertThat(journey.delegates).doesNotContain("revokeGrant");
    }

    @Test
    void anAccessMayFollowAnother() {
        delivered().correlate("grant.endedEarly").decide("Task_AfterDelivery", "deliver-again");
        journey.grantUntil = Journey.in(Duration.ofDays(90));
        journey.decide("Task_Execute", "executed")
                .answers("health-local", "report", "receipt")
                .isAt();
        assertThat(journey.delegates.stream().filter("openGrant"::equals)).hasSize(2);
    }

    private Crossing opened() {
        return consentedByAll().decide("Task_Execute", "executed").isAt("Task_Authority");
    }
}

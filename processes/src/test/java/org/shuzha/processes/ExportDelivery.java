package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;

/** Execution, the ledger, and what follows a delivery until the result ends. */
abstract class ExportDelivery extends ExportCourse {
    @Test
    void aStricterPathBeforeExecutionLeadsBack() {
        impactAssessed().decideAll("Task_OwnerReview", "consent");
        persons(0, 100_000);
        journey.resolves("approve").isAt("Task_Linked");
        assertThat(journey.delegates.stream().filter("openRound"::equals)).hasSize(2);
    }

    @Test
    void aMilderPathAfterTheYearHasTurnedGoesOn() {
        patients(10_000);
        own();
        persons(5, 0);
        journey.answers("health-local", "review", "pass")
                .answers("cac-province", "forwarding", "forward")
                .answers("cac-national", "decision", "pass")
                .isAt("Task_Execute");
    }

    @Test
    void whatCannotBeMetStartsANewRound() {
        consentedByAll().decide("Task_Execute", "cannot-be-met").isAt("Task_Linked");
    }

    @Test
    void aConsentWithdrawnBeforeDeliveryStopsTheExport() {
        consentedByAll()
                .isAt("Task_Execute")
                .correlate("consent.withdrawn")
                .isAt("Task_ConsentWithdrawn")
                .decide("Task_ConsentWithdrawn", "export-stopped")
                .endsAt("End_Suspended");
        assertThat(journey.delegates).doesNotContain("commitQuota");
    }

    @Test
    void aChangeOfPurposeReceiverOrScopeIsReviewedAgain() {
        delivered()
                .decide("Task_AfterDelivery", "change")
                .decide("Task_Correct", "resubmit")
                .isAt("Task_Linked");
    }

    /** Trap (e): the counters since 1 January are shown over the ledger. */
    @Test
    void everyFurtherDeliveryIsCountedAgain() {
        delivered()
                .decide("Task_AfterDelivery", "deliver-again")
                .decide("Task_Execute", "executed")
                .isAt("Task_Authority");
        assertThat(journey.delegates.stream().filter("reserveQuota"::equals)).hasSize(3);
        assertThat(journey.delegates.stream().filter("commitQuota"::equals)).hasSize(2);
    }

    @Test
    void aResultHoldsThreeYearsAndNoDayLonger() {
        Date until = result();
        journey.termPasses(date("extensionOpens")).isAt("Task_LastDays").termPasses(until);
        journey.endsAt("End_ResultExpired");
    }

    @Test
    void anExtensionGoesThroughTheProvinceInTheLastDays() {
        Date until = result();
        journey.termPasses(date("extensionOpens"));
        journey.decide("Task_LastDays", "apply-extension")
                .answers("cac-province", "forwarding", "return")
                .decide("Task_LastDays", "apply-extension")
                .answers("cac-province", "forwarding", "forward")
                .answers("cac-national", "decision", "reject")
                .decide("Task_LastDays", "apply-extension")
                .answers("cac-province", "forwarding", "forward")
                .answers("cac-national", "decision", "pass")
                .isAt("Task_FollowUp");
        assertThat(date("resultUntil")).isAfter(until);
    }

    @Test
    void anExtensionNotGrantedLeavesTheOldEnd() {
        Date until = result();
        journey.termPasses(date("extensionOpens"));
        journey.decide("Task_LastDays", "apply-extension")
                .answers("cac-province", "forwarding", "forward")
                .answers("cac-national", "decision", "reject");
        assertThat(date("resultUntil")).isEqualTo(until);
    }

    @Test
    void nothingIsDeliveredOnAnExpiredResult() {
        Date until = result();
        ClockUtil.setCurrentTime(Date.from(until.toInstant().plus(Duration.ofDays(1))));
        journey.decide("Task_FollowUp", "deliver-again").endsAt("End_ResultExpired");
    }

    @Test
    void inTheLastDaysItMayStillBeFinished() {
        result();
        journey.termPasses(date("extensionOpens"));
        journey.decide("Task_LastDays", "finish").endsAt("End_ExportedSa");
    }
}

package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exemptions and what they leave in place; core data on every route of theirs; the places that add nothing. */
abstract class ExportScenarios extends ExportCourse {
    /** Trap (f): a scenario lifts the mechanism and neither assessment, consent, resolution nor report. */
    @ParameterizedTest
    @ValueSource(strings = {"transit", "contract", "hr", "emergency", "ftz"})
    void anExemptScenarioKeepsEverythingButTheMechanism(String scenario) {
        journey.declared.put("exemptScenario", scenario);
        patients(10_000);
        exempt(consentedByAll());
        assertThat(journey.delegates).contains("checkConsent", "countVotes", "commitQuota");
    }

    @Test
    void whatTheLegalReviewLeftWithoutMechanismIsReportedToo() {
        exempt(unclear()
                .decide("Task_LegalReview", "no-mechanism")
                .decideAll("Task_OwnerReview", "consent")
                .resolves("approve"));
    }

    /** Trap (i): below thirty per cent, from there on and on a claimed exemption alike. */
    @ParameterizedTest
    @ValueSource(strings = {"NOTICE_ONLY", "NHC_ASSESSMENT", "EXEMPT"})
    void coreDataAreReviewedOnEveryRoute(String route) {
        core();
        journey.declared.put("stateOrganDuty", route.equals("EXEMPT"));
        int moved = route.equals("NHC_ASSESSMENT") ? 30 : 29;
        journey.projected =
                Map.of("sensitiveProjected", 0, "otherProjected", 10, "coreProjected", moved, "coreTotal", 100);
        impactAssessed();
        assertThat(journey.fact("coreRoute")).isEqualTo(route);
        journey.linked(CORE, "CLEARED").isAt("Task_OwnerReview", "Task_OwnerReview");
    }

    /** Trap (h): Chongqing and Qingpu have no export rule of their own but that of secrets (C39), which stops everywhere. */
    @ParameterizedTest
    @ValueSource(strings = {"NATIONAL", "CQ", "SH-QINGPU"})
    void noPlaceAddsAStep(String profile) {
        journey.start("outbound-export-assessment", Map.of("profile", profile));
        exempt(journey.linked(IMPACT, "PASS")
                .decideAll("Task_OwnerReview", "consent")
                .resolves("approve"));
    }

    private void exempt(Crossing approved) {
        approved.isAt("Task_Execute")
                .decide("Task_Execute", "executed")
                .answers("health-local", "report", "receipt")
                .decide("Task_AfterDelivery", "finish")
                .endsAt("End_ExportedExempt");
    }
}

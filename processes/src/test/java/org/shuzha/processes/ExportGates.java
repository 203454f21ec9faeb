package org.shuzha.processes;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to hold before anybody inside decides: prohibitions, consent and the linked matters. */
abstract class ExportGates extends ExportCourse {
    @ParameterizedTest
    @ValueSource(strings = {"secret", "geneticResources"})
    void secretsAndGeneticResourcesStop(String fact) {
        journey.declared.put(fact, true);
        start().endsAt("End_Stopped");
    }

    @Test
    void storageAbroadIsChangedByTheRequesterAndPermittedByNobody() {
        journey.declared.putAll(Map.of("dataKind", "population-health", "storageLocation", "abroad"));
        start().isAt("Task_Correct");
        journey.decide("Task_Correct", "resubmit").isAt("Task_Correct");
        journey.declared.put("storageLocation", "city");
        journey.decide("Task_Correct", "resubmit").isAt("Task_Linked");
    }

    @Test
    void aFailedImpactAssessmentCannotBeOverridden() {
        start().linked(IMPACT, "FAIL").endsAt("End_RejectedInternal");
    }

    @Test
    void aWithdrawnLinkedMatterSendsTheCallerBack() {
        start().linked(IMPACT, "WITHDRAWN").isAt("Task_Correct");
    }

    @Test
    void withoutSeparateConsentItWaits() {
        journey.consentCovered = false;
        start().linked(IMPACT, "PASS")
                .decide("Task_ObtainConsent", "recheck")
                .decide("Task_ObtainConsent", "amend")
                .decide("Task_Correct", "resubmit")
                .linked(IMPACT, "PASS")
                .isAt("Task_ObtainConsent");
        journey.consentCovered = true;
        journey.decide("Task_ObtainConsent", "recheck").isAt("Task_OwnerReview", "Task_OwnerReview");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLEARED", "CLEARED_WITH_LIMITS", "EXEMPT", "NOT_REQUIRED"})
    void coreDataTakeTheirReviewToo(String outcome) {
        core();
        impactAssessed().linked(CORE, outcome).isAt("Task_OwnerReview", "Task_OwnerReview");
    }

    @Test
    void aRefusedCoreReviewStops() {
        core();
        impactAssessed().linked(CORE, "REFUSED").endsAt("End_Stopped");
    }

    @Test
    void aWithdrawnCoreReviewSendsTheCallerBack() {
        core();
        impactAssessed().linked(CORE, "WITHDRAWN").isAt("Task_Correct");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLEARED", "CLEARED_WITH_LIMITS", "NOT_REQUIRED"})
    void whatMayAffectNationalSecurityIsReferred(String outcome) {
        journey.declared.put("nationalSecurity", true);
        impactAssessed().linked(SECURITY, outcome).isAt("Task_OwnerReview", "Task_OwnerReview");
    }

    @Test
    void anUnansweredQuestionOfNationalSecurityCountsAsYes() {
        journey.declared.put("nationalSecurity", null);
        impactAssessed().isAt("Task_Linked");
    }

    @Test
    void aRefusedReferralStops() {
        journey.declared.put("nationalSecurity", true);
        impactAssessed().linked(SECURITY, "REFUSED").endsAt("End_Stopped");
    }

    @Test
    void aWithdrawnReferralSendsTheCallerBack() {
        journey.declared.put("nationalSecurity", true);
        impactAssessed().linked(SECURITY, "WITHDRAWN").isAt("Task_Correct");
    }

    @Test
    void whatTheCallingMatterHasIsNotAskedTwice() {
        journey.declared.putAll(Map.of("ownersConsented", true, "resolutionCarried", true));
        impactAssessed().isAt("Task_Execute");
    }

    @Test
    void theLegalReviewMaySendItBackOrStopIt() {
        unclear()
                .decide("Task_LegalReview", "return")
                .decide("Task_Correct", "resubmit")
                .decide("Task_LegalReview", "reject")
                .endsAt("End_Stopped");
    }
}

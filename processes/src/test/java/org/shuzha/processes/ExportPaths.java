package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which of the five paths data take, and each path to its end. */
abstract class ExportPaths extends ExportCourse {
    /** Trap (a). */
    @Test
    void theOrderOfTheSecurityAssessmentIsFixed() {
        important();
        own().answers("health-local", "review", "pass")
                .answers("cac-province", "forwarding", "forward")
                .answers("cac-national", "decision", "pass")
                .decide("Task_Execute", "executed")
                .answers("health-local", "report", "receipt")
                .decide("Task_FollowUp", "finish")
                .endsAt("End_ExportedSa");
        assertThat(journey.delegates)
                .containsExactly(
                        "openRound",
                        "computeLevel",
                        "reserveQuota",
                        "checkConsent",
                        "resolveOwners",
                        "resolveMembers",
                        "countVotes",
                        "computeLevel",
                        "reserveQuota",
                        "commitQuota");
    }

    /** Trap (f). */
    @Test
    void aSmallExemptExportKeepsImpactAssessmentConsentResolutionAndReport() {
        start().linked(IMPACT, "CONDITIONAL")
                .decideAll("Task_OwnerReview", "consent")
                .resolves("approve")
                .decide("Task_Execute", "executed")
                .answers("health-local", "report", "receipt")
                .decide("Task_AfterDelivery", "finish")
                .endsAt("End_ExportedExempt");
        assertThat(journey.delegates).contains("checkConsent", "countVotes", "commitQuota");
    }

    @Test
    void goingAbroadTakesSeparateConsentOrThatOfGuardians() {
        assertThat(impactAssessed().fact("consentType")).isEqualTo("SEPARATE");
    }

    @Test
    void whoIsNotSaidToBeCapableHasAGuardian() {
        journey.declared.remove("personCapability");
        assertThat(impactAssessed().fact("consentType")).isEqualTo("GUARDIAN");
    }

    /** Trap (d). */
    @Test
    void onePatientAlreadyTakesAContractOrACertificate() {
        patients(1);
        consentedByAll().isAt("Task_Instrument");
    }

    @Test
    void aContractIsFiledBeforeItIsExecuted() {
        patients(9_999);
        consentedByAll()
                .decide("Task_Instrument", "contract-effective")
                .decide("Task_CheckInstrument", "instrument-invalid")
                .decide("Task_Instrument", "contract-effective")
                .decide("Task_CheckInstrument", "instrument-valid")
                .answers("cac-province", "report", "return")
                .decide("Task_Instrument", "contract-effective")
                .decide("Task_CheckInstrument", "instrument-valid")
                .answers("cac-province", "report", "receipt")
                .decide("Task_Execute", "executed")
                .answers("health-local", "report", "return")
                .answers("health-local", "report", "receipt")
                .decide("Task_AfterDelivery", "finish")
                .endsAt("End_ExportedScc");
    }

    @Test
    void aCertificateIsNotFiled() {
        patients(1);
        consentedByAll()
                .decide("Task_Instrument", "certified")
                .decide("Task_CheckInstrument", "instrument-valid")
                .decide("Task_Execute", "executed")
                .answers("health-local", "report", "receipt")
                .decide("Task_AfterDelivery", "finish")
                .endsAt("End_ExportedCert");
    }

    @Test
    void tenThousandPatientsTakeTheSecurityAssessment() {
        patients(10_000);
        consented().isAt("Task_SelfAssessment");
    }

    /** Trap (g). */
    @Test
    void aCriticalOperatorAssessesAnyPersonalInformation() {
        journey.declared.put("criticalOperator", true);
        consented().isAt("Task_SelfAssessment");
    }

    /** Trap (c). */
    @Test
    void academicDataAreExemptOnlyWithoutPersonalSensitiveAndImportantData() {
        journey.declared.putAll(Map.of("academicCooperation", true, "personal", false, "sensitive", true));
        start().isAt("Task_LegalReview");
    }

    @Test
    void academicDataWithoutThemAreExemptButNotFromTheResolution() {
        journey.declared.putAll(Map.of("academicCooperation", true, "personal", false));
        start().decideAll("Task_OwnerReview", "consent")
                .isAt("Task_Convene")
                .resolves("approve")
                .isAt("Task_Execute");
    }

    @Test
    void dataOfNobodyOutsideAcademiaAreReviewedByTheLaw() {
        unclear()
                .decide("Task_LegalReview", "no-mechanism")
                .decideAll("Task_OwnerReview", "consent")
                .resolves("approve")
                .isAt("Task_Execute");
    }
}

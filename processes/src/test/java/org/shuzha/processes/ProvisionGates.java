package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The effect analysis and the consents, before anything is assessed. */
abstract class ProvisionGates extends ProvisionCourse {
    @ParameterizedTest
    @CsvSource({"NATIONAL, internal", "CQ, internal", "SH-QINGPU, statutory"})
    void aSignificantEffectRefusesWhateverAnybodyThinks(String profile, String source) {
        journey.start(PROVISION, Map.of("profile", profile))
                .decide("Task_EffectAnalysis", "effect-significant")
                .endsAt("End_Refused");
        assertThat(journey.ended("effectSource")).isEqualTo(source);
    }

    @Test
    void theAnalysisMaySendItBack() {
        start().decide("Task_EffectAnalysis", "return")
                .decide("Task_Correct", "resubmit")
                .isAt("Task_EffectAnalysis");
    }

    @Test
    void anUnknownOpinionMovesNothing() {
        start();
        assertThatThrownBy(() -> journey.decide("Task_EffectAnalysis", "override"))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void personalInformationTakesConsentAndAnImpactAssessment() {
        personal();
        analysed().isAt("Task_FileLinked");
        assertThat(journey.handed("Task_FileLinked", "linkedProcedure")).isEqualTo("pi-impact-assessment");
        assertThat(journey.fact("consentType")).isEqualTo("CONSENT");
        journey.linkedEnds("PASS").isAt("Task_OwnerReview", "Task_OwnerReview");
    }

    @Test
    void withoutConsentOrExceptionPersonalInformationIsRefused() {
        personal();
        journey.consentCovered = false;
        analysed().endsAt("End_Refused");
    }

    @Test
    void aRecordedExceptionNeedsNoConsent() {
        personal();
        journey.declared.put("consentException", true);
        analysed();
        assertThat(journey.fact("consentType")).isEqualTo("NONE");
    }

    @Test
    void personalInformationIsReleasedWhileItsConsentsHold() {
        personal();
        analysed().linkedEnds("PASS").decideAll("Task_OwnerReview", "consent");
        resolve();
        contract().isAt("Task_Execute");
    }

    @Test
    void aConsentLostBeforeReleaseSendsItBack() {
        personal();
        analysed().linkedEnds("CONDITIONAL").decideAll("Task_OwnerReview", "consent");
        resolve();
        journey.consentCovered = false;
        contract().isAt("Task_Correct");
    }
}

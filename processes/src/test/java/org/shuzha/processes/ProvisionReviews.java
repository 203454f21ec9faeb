package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reviews of other matters and of this one count for, and what they do not. */
abstract class ProvisionReviews extends ProvisionCourse {
    @ParameterizedTest
    @ValueSource(strings = {"CLEARED", "CLEARED_WITH_LIMITS", "EXEMPT", "NOT_REQUIRED"})
    void coreDataThatMayMoveGoToTheirOwners(String outcome) {
        journey.level = 3;
        claim(true, true);
        journey.declared.put("coreToOtherPerson", true);
        analysed().decide("Task_CountersignExemption", "countersign");
        journey.linkedEnds(outcome).isAt("Task_OwnerReview", "Task_OwnerReview");
    }

    /** Procedure 28, trap (c): the impact assessment is not the risk assessment of important data. */
    @Test
    void importantPersonalDataTakeBothAssessments() {
        journey.level = 2;
        personal();
        analysed();
        assertThat(journey.handed("Task_FileLinked", "linkedProcedure")).isEqualTo("pre-transfer-risk-assessment");
        journey.linkedEnds("ACCEPTABLE");
        assertThat(journey.handed("Task_FileLinked", "linkedProcedure")).isEqualTo("pi-impact-assessment");
        journey.linkedEnds("PASS").isAt("Task_OwnerReview", "Task_OwnerReview");
    }

    @Test
    void anEarlierConsentDoesNotCountInANewRound() {
        analysed().decide("Task_OwnerReview", "consent").decide("Task_OwnerReview", "return");
        journey.owners = List.of();
        journey.decide("Task_Correct", "resubmit");
        assertThatThrownBy(() -> journey.decide("Task_EffectAnalysis", "effect-acceptable"))
                .isInstanceOf(ProcessEngineException.class);
    }

    /** Trap (b): what a leader signed for the calling matter does not stand for a resolution. */
    @Test
    void aDecisionOfALowerBodyIsNotCarriedOver() {
        journey.declared.put("leavesInstitution", false);
        journey.declared.put("resolutionCarried", true);
        assertThatThrownBy(this::consented).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void theReportGoesToTheLocalHealthAuthority() {
        released().decide("Task_WriteReport", "reported");
        assertThat(journey.handed("Task_Dispatch", "authority")).isEqualTo("health-local");
        assertThat(journey.handed("Task_Dispatch", "submissionKind")).isEqualTo("report");
    }
}

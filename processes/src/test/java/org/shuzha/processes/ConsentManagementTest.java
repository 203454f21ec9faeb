package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every flow node and sequence flow of an individual's request, asserted after the class. */
@Deployment(resources = "procedures/pi-consent-management/pi-consent-management.bpmn")
class ConsentManagementTest {
    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering("pi-consent-management");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    @ParameterizedTest
    @CsvSource({"consent-recorded, End_Consented", "refusal-recorded, End_Refused"})
    void anAnswerIsRecordedByTheOfficerAlone(String opinion, String end) {
        start("consent").decide("Task_RecordAnswer", opinion).endsAt(end);
    }

    @ParameterizedTest
    @CsvSource({"consent, Task_RecordAnswer", "withdrawal, Task_OfficerExamination"})
    void theOfficerMaySendBothKindsBack(String kind, String step) {
        start(kind).decide(step, "return").decide("Task_Correct", "resubmit").isAt(step);
    }

    @ParameterizedTest
    @CsvSource({"withdrawal, End_WithdrawnConsent", "deletion, End_Deleted"})
    void everyDepartmentStopsAndHasItsDataDeleted(String kind, String end) {
        passedOn(kind)
                .decide("Task_OwnerHandling", "stop-and-delete")
                .isAt("Task_OwnerHandling", "Task_Deletion")
                .decide("Task_Deletion", "deleted")
                .isAt("Task_OwnerHandling")
                .decide("Task_OwnerHandling", "stop-and-delete")
                .decide("Task_Deletion", "deleted")
                .decide("Task_Reply", "replied")
                .endsAt(end);
    }

    /** Trap (b): whichever department comes last, what one of them keeps by law shows in the outcome. */
    @Test
    void oneDepartmentThatRetainsMakesTheOutcome() {
        passedOn("withdrawal")
                .decide("Task_OwnerHandling", "retain")
                .decide("Task_RetentionCheck", "countersign")
                .decide("Task_OwnerHandling", "retain")
                .decide("Task_RetentionCheck", "redo")
                .decide("Task_OwnerHandling", "stop-and-delete")
                .decide("Task_Deletion", "cannot-be-met")
                .decide("Task_OwnerHandling", "stop-and-delete")
                .decide("Task_Deletion", "deleted")
                .decide("Task_Reply", "replied")
                .endsAt("End_Retained");
    }

    @Test
    void anAppealAgainstTheHandlingIsUpheldOrDoneAgain() {
        journey.owners = List.of("cardiology");
        passedOn("deletion")
                .decide("Task_OwnerHandling", "retain")
                .decide("Task_RetentionCheck", "countersign")
                .decide("Task_Reply", "appeal")
                .decide("Task_IndependentRecheck", "redo")
                .decide("Task_OwnerHandling", "stop-and-delete")
                .decide("Task_Deletion", "deleted")
                .decide("Task_Reply", "appeal")
                .decide("Task_IndependentRecheck", "uphold")
                .endsAt("End_Deleted");
    }

    @Test
    void anAppealThatIsFiledGoesToTheIndependentRecheckAtOnce() {
        start("appeal").decide("Task_IndependentRecheck", "uphold").endsAt("End_Retained");
        journey.owners = List.of("cardiology");
        start("appeal")
                .decide("Task_IndependentRecheck", "redo")
                .decide("Task_OwnerHandling", "stop-and-delete")
                .decide("Task_Deletion", "deleted")
                .decide("Task_Reply", "replied")
                .endsAt("End_Deleted");
    }

    @Test
    void withdrawalEndsEverythingThatIsOpen() {
        passedOn("deletion").correlate("matter.withdrawn").endsAt("End_Withdrawn");
    }

    @Test
    void anUnknownOpinionOrKindMovesNothing() {
        passedOn("deletion");
        assertThatThrownBy(() -> journey.decide("Task_OwnerHandling", "abstain"))
                .isInstanceOf(ProcessEngineException.class);
        journey.isAt("Task_OwnerHandling", "Task_OwnerHandling");
        assertThatThrownBy(() -> start("gossip")).isInstanceOf(ProcessEngineException.class);
    }

    private Journey start(String kind) {
        journey.declared.put("requestKind", kind);
        return journey.start("pi-consent-management");
    }

    private Journey passedOn(String kind) {
        return start(kind).decide("Task_OfficerExamination", "pass-on");
    }
}

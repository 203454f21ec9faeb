package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every flow node and sequence flow of an individual's request, asserted after the class. */
@Deployment(resources = "procedures/pi-consent-management/pi-consent-management.bpmn")
class ConsentManagementTest {
    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering("pi-consent-management");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

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

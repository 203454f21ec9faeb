package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every flow node and sequence flow of what opens when somebody leaves or moves, asserted after the class. */
@Deployment(resources = "procedures/access-rights-revocation/access-rights-revocation.bpmn")
class AccessRevocationTest {
    private static final String IT = "Task_RemoveAccess";
    private static final String EXIT = "Task_RecordExit";
    private static final String AUDIT = "Task_ConfirmNone";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering("access-rights-revocation");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    @ParameterizedTest
    @CsvSource({"left, Task_RecordExit, End_Revoked", "moved, Task_RecordMove, End_Adjusted"})
    void bothRecordAndTheAuditConfirms(String change, String step, String end) {
        start(change)
                .isAt(IT, step)
                .decide(step, "handed-back")
                .isAt(IT)
                .decide(IT, "access-removed")
                .decide(AUDIT, "none-remain")
                .endsAt(end);
    }

    @Test
    void whatIsNotHandedBackIsALeadersToSettle() {
        start("left")
                .decide(EXIT, "not-handed-back")
                .decide("Task_DecideUnreturned", "redo")
                .isAt(IT, EXIT)
                .decide(EXIT, "not-handed-back")
                .decide("Task_DecideUnreturned", "settle-unreturned")
                .decide(IT, "access-removed")
                .decide(AUDIT, "none-remain")
                .endsAt("End_Revoked");
    }

    @Test
    void everyFormerDepartmentRecords() {
        journey.departments = List.of("cardiology", "imaging");
        start("left")
                .isAt(IT, EXIT, EXIT)
                .decide(EXIT, "handed-back")
                .decide(IT, "access-removed")
                .isAt(EXIT)
                .decide(EXIT, "handed-back")
                .isAt(AUDIT);
    }

    /** An empty list of departments would let the step pass by itself. */
    @Test
    void whoBelongedToNoDepartmentHandsBackToSomebodyToo() {
        journey.departments = Collections.singletonList(null);
        start("left").isAt(IT, EXIT);
    }

    @ParameterizedTest
    @CsvSource({"back-to-it, Task_RemoveAccess", "back-to-department, Task_RecordExit"})
    void theAuditSendsItBackToOneOfThem(String opinion, String step) {
        done().decide(AUDIT, opinion)
                .isAt(step)
                .decide(step, step.equals(IT) ? "access-removed" : "handed-back")
                .decide(AUDIT, "none-remain")
                .endsAt("End_Revoked");
    }

    @Test
    void orToBoth() {
        done().decide(AUDIT, "insufficient")
                .isAt(IT, EXIT)
                .decide(IT, "access-removed")
                .isAt(EXIT)
                .decide(EXIT, "handed-back")
                .decide(AUDIT, "back-to-it")
                .isAt(IT);
    }

    @Test
    void anUnknownOpinionOrChangeMovesNothing() {
        done();
        assertThatThrownBy(() -> journey.decide(AUDIT, "approve")).isInstanceOf(ProcessEngineException.class);
        journey.isAt(AUDIT);
        assertThatThrownBy(() -> start("retired")).isInstanceOf(ProcessEngineException.class);
    }

    /** Nobody takes it back: not even who ordered the change. */
    @Test
    void thereIsNoWithdrawal() {
        start("left");
        assertThatThrownBy(() -> journey.correlate("matter.withdrawn")).isInstanceOf(ProcessEngineException.class);
    }

    private Journey start(String change) {
        journey.declared.put("personnelChange", change);
        return journey.start("access-rights-revocation");
    }

    private Journey done() {
        return start("left").decide(IT, "access-removed").decide(EXIT, "handed-back");
    }
}

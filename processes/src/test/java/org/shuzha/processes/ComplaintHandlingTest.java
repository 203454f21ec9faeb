package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every flow node and sequence flow of a complaint and of the institution it asks, asserted after the class. */
@Deployment(resources = {"procedures/complaint-handling/complaint-handling.bpmn", "shared/addressed-matter.bpmn"})
class ComplaintHandlingTest {
    private static final String REGISTER = "Task_Register";
    private static final String INVESTIGATE = "Task_Investigate";
    private static final String APPROVE = "Task_Approve";
    private static final String TRANSFER = "Task_Transfer";
    private static final String CHECK = "Task_ApproveTransfer";
    private static final String TELL = "Task_TellInPerson";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering("complaint-handling");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    private final Date limit = Journey.in(Duration.ofDays(5));

    @BeforeEach
    void theInstitutionHasALimit() {
        journey.institutions = List.of("central");
        journey.declared.put("limitEnds", limit);
        result("upheld", false);
    }

    @Test
    void nothingEndsBeforeTheComplainantIsTold() {
        accepted().decide(INVESTIGATE, "rectification-needed").isAt(APPROVE);
        assertThat(told()).isOne();
        journey.decide(APPROVE, "approve").endsAt("End_Upheld");
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void whoCannotBeReachedOnTheWayIsToldInPersonFirst() {
        result("unfounded", true);
        accepted()
                .decide(INVESTIGATE, "complaint-unfounded")
                .decide(APPROVE, "approve")
                .isAt(TELL)
                .decide(TELL, "complainant-told")
                .endsAt("End_Unfounded");
    }

    /** A withdrawal moves nothing by itself: the investigation goes on, and its end says so. */
    @Test
    void aWithdrawnComplaintIsInvestigatedToItsEnd() {
        result("withdrawn", false);
        accepted()
                .decide(INVESTIGATE, "punishment-proposed")
                .decide(APPROVE, "approve")
                .endsAt("End_WithdrawnButInvestigated");
        start();
        assertThatThrownBy(() -> journey.correlate("matter.withdrawn")).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void complainantAndInstitutionAreAskedAsOftenAsNeeded() {
        accepted().decide(INVESTIGATE, "ask-complainant").isAt(INVESTIGATE);
        assertThat(told()).isEqualTo(2);
        journey.decide(INVESTIGATE, "ask-institution")
                .institutionsReached()
                .isAt()
                .replies("central")
                .isAt(INVESTIGATE)
                .decide(INVESTIGATE, "ask-institution")
                .institutionsReached()
                .termPasses(limit)
                .isAt(INVESTIGATE);
    }

    @Test
    void theSecondPersonSendsItBack() {
        accepted()
                .decide(INVESTIGATE, "complaint-unfounded")
                .decide(APPROVE, "insufficient")
                .isAt(INVESTIGATE);
        assertThat(told()).isOne();
    }

    @Test
    void whatIsNotOursIsTransferredOnceASecondPersonAgrees() {
        result("transferred", false);
        start().decide(REGISTER, "propose-transfer")
                .decide(TRANSFER, "transfer-prepared")
                .decide(CHECK, "insufficient")
                .decide(TRANSFER, "transfer-prepared")
                .decide(CHECK, "reject")
                .isAt(INVESTIGATE)
                .decide(INVESTIGATE, "propose-transfer")
                .decide(TRANSFER, "transfer-prepared");
        assertThat(journey.delegates).doesNotContain("transferComplaint");
        journey.decide(CHECK, "approve").endsAt("End_Transferred");
        assertThat(journey.delegates).containsOnlyOnce("transferComplaint");
    }

    @Test
    void anUnknownOpinionMovesNothing() {
        start();
        assertThatThrownBy(() -> journey.decide(REGISTER, "consent")).isInstanceOf(ProcessEngineException.class);
        journey.isAt(REGISTER);
    }

    private void result(String result, boolean inPerson) {
        for (String delegate : List.of("tellComplainant", "transferComplaint")) {
            journey.standIn(delegate, execution -> {
                execution.setVariable("complaintResult", result);
                execution.setVariable("tellInPerson", inPerson);
            });
        }
    }

    private long told() {
        return journey.delegates.stream().filter("tellComplainant"::equals).count();
    }

    private Journey accepted() {
        return start().decide(REGISTER, "complaint-accepted");
    }

    private Journey start() {
        return journey.start("complaint-handling");
    }
}

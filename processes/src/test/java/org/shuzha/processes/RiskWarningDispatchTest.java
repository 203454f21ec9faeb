package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every flow node and sequence flow of a warning and of what it addresses to one institution, asserted after the class. */
@Deployment(resources = {"procedures/risk-warning-dispatch/risk-warning-dispatch.bpmn", "shared/addressed-matter.bpmn"})
class RiskWarningDispatchTest {
    private static final String APPROVE = "Task_Approve";
    private static final String OVERDUE = "Task_Overdue";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering("risk-warning-dispatch");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    private final Date limit = Journey.in(Duration.ofDays(5));

    @BeforeEach
    void theWarningSetsALimit() {
        journey.declared.put("limitEnds", limit);
    }

    @Test
    void everyInstitutionGetsOneAndItEndsWhenAllHaveReplied() {
        start().isAt(APPROVE).decide(APPROVE, "approve").isAt();
        assertThat(journey.delegates).doesNotContain("openAddressed");
        journey.institutionsReached().replies("central").isAt().replies("tcm").endsAt("End_Answered");
        assertThat(journey.delegates)
                .containsExactly("openRound", "computeLevel", "resolveInstitutions", "openAddressed", "openAddressed");
    }

    /** Each is opened in a transaction of its own; one that can't be opened holds nobody else up. */
    @Test
    void oneInstitutionThatCannotBeReachedHoldsNobodyUp() {
        journey.standIn("openAddressed", execution -> {
            if ("tcm".equals(execution.getVariable("institution"))) {
                throw new IllegalStateException("unreachable");
            }
            execution.setVariable("linkedMatterId", execution.getVariable("institution"));
        });
        start().decide(APPROVE, "approve");
        assertThatThrownBy(journey::institutionsReached).isInstanceOf(IllegalStateException.class);
        journey.replies("central").isAt();
    }

    @Test
    void theApproverSendsItBackOrRefusesIt() {
        start().decide(APPROVE, "return")
                .decide("Task_Correct", "resubmit")
                .decide(APPROVE, "reject")
                .endsAt("End_RejectedByLeader");
        assertThat(journey.delegates).doesNotContain("resolveInstitutions");
    }

    @Test
    void afterTheLimitThoseWhoAreSilentAreRemindedAndAllMayStillReply() {
        issued().replies("central").termPasses(limit).isAt(OVERDUE);
        assertThat(journey.delegates).containsOnlyOnce("remindInstitutions");
        journey.decide(OVERDUE, "remind-institutions").isAt(OVERDUE);
        assertThat(journey.delegates.stream().filter("remindInstitutions"::equals))
                .hasSize(2);
        journey.replies("tcm").endsAt("End_Answered");
    }

    @Test
    void somebodyClosesItAsOverdueAndNamesWhoIsSilent() {
        issued().termPasses(limit).decide(OVERDUE, "close-overdue").endsAt("End_Overdue");
        assertThat(journey.delegates).containsSubsequence("remindInstitutions", "recordSilent");
    }

    @Test
    void itIsWithdrawnBeforeAndAfterItIsIssued() {
        start().correlate("matter.withdrawn").endsAt("End_Withdrawn");
        issued().correlate("matter.withdrawn").endsAt("End_Withdrawn");
    }

    @Test
    void anUnknownOpinionMovesNothing() {
        start();
        assertThatThrownBy(() -> journey.decide(APPROVE, "consent")).isInstanceOf(ProcessEngineException.class);
        journey.isAt(APPROVE);
    }

    private Journey issued() {
        return start().decide(APPROVE, "approve").institutionsReached();
    }

    private Journey start() {
        return journey.start("risk-warning-dispatch");
    }
}

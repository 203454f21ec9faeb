package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The course of what an authority issues to institutions, each for itself, until all have replied or it is closed. */
abstract class IssuedToInstitutions extends ApprovedByALeader {
    private static final String OVERDUE = "Task_Overdue";

    @RegisterExtension
    final Journey journey;

    private final String process;
    private final String all;
    private final String overdue;
    private final Date limit = Journey.in(Duration.ofDays(5));

    IssuedToInstitutions(String process, ProcessEngineCoverageExtension engine) {
        this(process, engine, "End_Answered", "End_Overdue");
    }

    /** Where it ends once all have done what is asked, and where it is closed without some. */
    IssuedToInstitutions(String process, ProcessEngineCoverageExtension engine, String all, String overdue) {
        this.process = process;
        this.all = all;
        this.overdue = overdue;
        this.journey = new Journey(engine);
    }

    @BeforeEach
    void itSetsALimit() {
        journey.declared.put("limitEnds", limit);
    }

    @Test
    void everyInstitutionGetsOneAndItEndsWhenAllHaveReplied() {
        start().isAt(APPROVE).decide(APPROVE, "approve").isAt();
        assertThat(journey.delegates).doesNotContain("openAddressed");
        journey.institutionsReached().replies("central").isAt().replies("tcm").endsAt(all);
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
    void afterTheLimitThoseWhoAreSilentAreRemindedAndAllMayStillReply() {
        issued().replies("central").termPasses(limit).isAt(OVERDUE);
        assertThat(journey.delegates).containsOnlyOnce("remindInstitutions");
        journey.decide(OVERDUE, "remind-institutions").isAt(OVERDUE);
        assertThat(journey.delegates.stream().filter("remindInstitutions"::equals))
                .hasSize(2);
        journey.replies("tcm").endsAt(all);
    }

    @Test
    void somebodyClosesItAsOverdueAndNamesWhoIsSilent() {
        issued().termPasses(limit).decide(OVERDUE, "close-overdue").endsAt(overdue);
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

    final Date limit() {
        return limit;
    }

    final Journey issued() {
        return start().decide(APPROVE, "approve").institutionsReached();
    }

    @Override
    final Journey start() {
        return journey.start(process);
    }
}

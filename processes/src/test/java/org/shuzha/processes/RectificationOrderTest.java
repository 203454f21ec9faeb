package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every flow node and sequence flow of an order to rectify up to the limit and beyond it, asserted after the class. */
@Deployment(
        resources = {
            "procedures/rectification-order/rectification-order.bpmn",
            "procedures/rectification-order/sanction-ladder.dmn",
            "shared/addressed-matter.bpmn"
        })
class RectificationOrderTest extends ApprovedByALeader {
    private static final String VERIFY = "Task_Verify";
    private static final String CONFIRM = "Task_ConfirmRectified";
    private static final String ASSESS = "Task_AssessOverdue";
    private static final String CHECK = "Task_CheckMeasure";
    private static final String AFTER = "Task_AfterMeasures";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering("rectification-order");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    private final Date limit = Journey.in(Duration.ofDays(5));

    @BeforeEach
    void theOrderSetsALimit() {
        journey.declared.put("limitEnds", limit);
        facts("general", "no", "no", "no");
    }

    @Test
    void whatASecondPersonConfirmsAsRectifiedEndsTheOrder() {
        served("NATIONAL").correlate("addressed.replied").isAt(VERIFY).decide(VERIFY, "rectified");
        assertThat(journey.delegates).doesNotContain("answerInstitutions");
        journey.isAt(CONFIRM)
                .decide(CONFIRM, "insufficient")
                .decide(VERIFY, "rectified")
                .decide(CONFIRM, "verified")
                .isAt();
        assertThat(journey.delegates).containsOnlyOnce("answerInstitutions");
        journey.replies("central").endsAt("End_Rectified");
    }

    @Test
    void whatIsNotRectifiedGoesBackAndIsVerifiedAgain() {
        served("NATIONAL")
                .correlate("addressed.replied")
                .decide(VERIFY, "not-rectified")
                .isAt();
        journey.correlate("addressed.replied").isAt(VERIFY);
        assertThat(journey.delegates).containsOnlyOnce("answerInstitutions");
    }

    @Test
    void anExtensionMovesTheWaitOfTheAuthority() {
        served("NATIONAL").correlate("addressed.extensionAsked").decide("Task_DecideExtension", "extension-refused");
        journey.correlate("addressed.extensionAsked");
        Date later = Journey.in(Duration.ofDays(9));
        journey.knows("Task_DecideExtension", Map.of("limitEnds", later));
        journey.decide("Task_DecideExtension", "extension-granted")
                .termPasses(limit)
                .isAt();
        assertThat(journey.delegates).doesNotContain("remindInstitutions");
        journey.termPasses(later).isAt(ASSESS);
    }

    /** Granted when the first limit had passed already: it is waited for again. */
    @Test
    void aLimitThatMovedAfterwardsIsWaitedFor() {
        Date later = Journey.in(Duration.ofDays(9));
        overdue("NATIONAL").knows(ASSESS, Map.of("limitEnds", later));
        journey.decide(ASSESS, "limit-extended").isAt().termPasses(later).isAt(ASSESS);
    }

    /** Reported in time: the authority is behind, so nothing climbs until it has verified. */
    @Test
    void whoHasReportedAndWaitsForTheAuthorityIsNotOverdue() {
        journey.overdue = false;
        served("NATIONAL")
                .correlate("addressed.replied")
                .termPasses(limit)
                .termPasses(limit)
                .isAt(VERIFY);
        journey.overdue = true;
        journey.decide(VERIFY, "not-rectified")
                .termPasses(Journey.in(Duration.ofDays(13)))
                .isAt(ASSESS);
    }

    @Test
    void itClimbsAndIsNeverClosedByTheLimit() {
        facts("serious", "no", "yes", "no");
        overdue("CQ").decide(ASSESS, "overdue-assessed");
        taken("Task_Criticise")
                .taken("Task_Sanction")
                .taken("Task_Compensate")
                .journey
                .isAt(AFTER);
        journey.decide(AFTER, "keep-pressing").isAt();
        journey.termPasses(Journey.in(Duration.ofDays(13))).isAt(ASSESS);
        assertThat(journey.delegates.stream().filter("remindInstitutions"::equals))
                .hasSize(2);
        journey.decide(ASSESS, "overdue-assessed").isAt(AFTER);
        journey.correlate("addressed.replied").decide(VERIFY, "rectified").decide(CONFIRM, "verified");
        journey.replies("central").endsAt("End_Rectified");
    }

    @Test
    void aMeasureNeedsASecondPersonAndMayBeLeftOutWithOne() {
        overdue("CQ").decide(ASSESS, "overdue-assessed").decide("Task_Criticise", "measure-not-taken");
        assertThat(journey.delegates).doesNotContain("answerInstitutions");
        journey.decide(CHECK, "insufficient").isAt("Task_Criticise");
        journey.decide("Task_Criticise", "measure-not-taken")
                .decide(CHECK, "verified")
                .isAt(ASSESS);
        journey.decide(ASSESS, "overdue-assessed").isAt(AFTER);
        journey.decide(AFTER, "order-ended").decide("Task_CheckEnd", "verified").isAt(AFTER);
        assertThat(journey.delegates).doesNotContain("answerInstitutions");
    }

    @Test
    void itEndsCriticisedWithASecondPerson() {
        overdue("CQ").decide(ASSESS, "overdue-assessed");
        taken("Task_Criticise").journey.decide(AFTER, "order-ended").decide("Task_CheckEnd", "insufficient");
        journey.isAt(AFTER).decide(AFTER, "order-ended").decide("Task_CheckEnd", "verified");
        journey.endsAt("End_OverdueCriticised");
        assertThat(journey.delegates).endsWith("answerInstitutions");
    }

    @Test
    void elsewhereTheNationalLadderIsClimbed() {
        facts("serious", "yes", "no", "no");
        overdue("SH-QINGPU").decide(ASSESS, "overdue-assessed");
        taken("Task_Interview").taken("Task_WarnAndFine").taken("Task_SuspendPractice");
        journey.decide(AFTER, "order-ended").decide("Task_CheckEnd", "verified").endsAt("End_Sanctioned");
    }

    @Test
    void withoutALeakTheLawsOnDataAndPersonalInformationApply() {
        facts("serious", "no", "no", "no");
        overdue("NATIONAL").decide(ASSESS, "overdue-assessed");
        taken("Task_Interview").taken("Task_Penalise").journey.isAt(AFTER);
    }

    @Test
    void aSuspectedCrimeIsTransferredAndEndsTheOrder() {
        facts("general", "no", "no", "unclear");
        overdue("NATIONAL").decide(ASSESS, "overdue-assessed");
        taken("Task_Transfer").journey.endsAt("End_Transferred");
    }

    @Test
    void itIsRevokedBeforeAndAfterItIsServed() {
        start("NATIONAL").correlate("matter.withdrawn").endsAt("End_Withdrawn");
        served("NATIONAL").correlate("matter.withdrawn").endsAt("End_Withdrawn");
    }

    @Test
    void anUnknownOpinionMovesNothing() {
        served("NATIONAL").correlate("addressed.replied");
        assertThatThrownBy(() -> journey.decide(VERIFY, "verified")).isInstanceOf(ProcessEngineException.class);
        journey.isAt(VERIFY);
    }

    private RectificationOrderTest taken(String measure) {
        journey.isAt(measure).decide(measure, "measure-decided").decide(CHECK, "verified");
        return this;
    }

    private void facts(String severity, String leak, String loss, String crime) {
        journey.declared.putAll(
                Map.of("breachSeverity", severity, "breachLeak", leak, "breachLoss", loss, "breachCrime", crime));
    }

    private Journey overdue(String profile) {
        served(profile).termPasses(limit).termPasses(limit).isAt(ASSESS);
        assertThat(journey.delegates).containsOnlyOnce("remindInstitutions");
        return journey;
    }

    private Journey served(String profile) {
        return start(profile).decide(APPROVE, "approve").institutionsReached();
    }

    @Override
    Journey start() {
        return start("NATIONAL");
    }

    private Journey start(String profile) {
        journey.institutions = List.of("central");
        return journey.start("rectification-order", Map.of("profile", profile));
    }
}

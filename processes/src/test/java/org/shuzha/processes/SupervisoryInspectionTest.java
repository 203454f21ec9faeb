package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every flow node and sequence flow of an inspection, for each institution by itself, asserted after the class. */
@Deployment(
        resources = {
            "procedures/supervisory-inspection/supervisory-inspection.bpmn",
            "procedures/supervisory-inspection/inspection-result.dmn",
            "procedures/supervisory-inspection/inspection-end.dmn",
            "shared/addressed-matter.bpmn",
            "shared/follow-up-matter.bpmn"
        })
class SupervisoryInspectionTest extends ApprovedByALeader {
    private static final String RECORD = "Task_Record";
    private static final String COUNTERSIGN = "Task_Countersign";
    private static final String CONCLUDE = "Task_Conclude";
    private static final String CONFIRM = "Task_Confirm";
    private static final String FILE = "Task_FileFollowUp";
    private static final String ONE = "central";
    private static final String OTHER = "tcm";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering("supervisory-inspection");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    private final Date limit = Journey.in(Duration.ofDays(5));

    @BeforeEach
    void thePlanSetsALimit() {
        journey.institutions = List.of(ONE);
        journey.declared.put("limitEnds", limit);
        concluding();
    }

    @Test
    void nothingFoundIsCountersignedConfirmedAndTold() {
        sent().decide(RECORD, "nothing-found").isAt(COUNTERSIGN).decide(COUNTERSIGN, "countersign");
        assertThat(journey.delegates).doesNotContain("answerInstitutions");
        journey.isAt(CONFIRM).decide(CONFIRM, "verified").endsAt("End_NoFinding");
        assertThat(journey.delegates).containsOnlyOnce("answerInstitutions");
    }

    @Test
    void aRecordThatIsNotCountersignedOrConfirmedIsMadeAgain() {
        sent().decide(RECORD, "nothing-found")
                .decide(COUNTERSIGN, "insufficient")
                .isAt(RECORD);
        journey.decide(RECORD, "nothing-found")
                .decide(COUNTERSIGN, "countersign")
                .decide(CONFIRM, "insufficient")
                .isAt(RECORD);
        assertThat(journey.delegates).doesNotContain("answerInstitutions");
    }

    @Test
    void findingsAreToldAndCommentedBeforeTheConclusion() {
        found().isAt();
        assertThat(journey.delegates).containsOnlyOnce("answerInstitutions");
        journey.hears(ONE, "addressed.replied").isAt(CONCLUDE);
        concluding("toAdvise");
        journey.decide(CONCLUDE, "inspection-concluded")
                .decide(CONFIRM, "insufficient")
                .isAt(CONCLUDE);
        journey.decide(CONCLUDE, "inspection-concluded").decide(CONFIRM, "verified");
        journey.endsAt("End_Advised");
        assertThat(journey.delegates).doesNotContain("draftFollowUp");
    }

    @Test
    void theCommentsMayLeaveNothing() {
        found().hears(ONE, "addressed.replied");
        journey.decide(CONCLUDE, "nothing-found").decide(CONFIRM, "verified").endsAt("End_NoFinding");
    }

    @Test
    void theInspectionTakesPlaceWithoutDocumentsAndTheConclusionWithoutComments() {
        notified().termPasses(limit).isAt(RECORD);
        assertThat(journey.delegates).containsSubsequence("remindInstitutions", "recordSilent");
        Date later = Journey.in(Duration.ofDays(9));
        journey.knows(RECORD, Map.of("limitEnds", later));
        journey.decide(RECORD, "findings-made")
                .decide(COUNTERSIGN, "countersign")
                .isAt();
        journey.termPasses(later).isAt(CONCLUDE);
    }

    @Test
    void aGapLeadsToAnOrderThatIsWaitedForUntilItIsFiled() {
        commented();
        concluding("toRectify");
        journey.decide(CONCLUDE, "inspection-concluded")
                .decide(CONFIRM, "verified")
                .isAt(FILE);
        assertThat(journey.handed(FILE, "linkedProcedure")).isEqualTo("rectification-order");
        assertThat(journey.handed(FILE, "institution")).isEqualTo(ONE);
        journey.replies(ONE).isAt(FILE);
        journey.decide(FILE, "filed").endsAt("End_Rectifying");
    }

    @Test
    void interviewBulletinAndCaseAreFiledEachByItself() {
        commented();
        concluding("toInterview", "toCirculate", "toCase");
        journey.decide(CONCLUDE, "inspection-concluded")
                .decide(CONFIRM, "verified")
                .isAt(FILE, FILE, FILE);
        var filed = new ArrayList<Object>();
        for (int i = 0; i < 3; i++) {
            filed.add(journey.handed(FILE, "linkedProcedure"));
            journey.decide(FILE, "filed");
        }
        assertThat(filed)
                .containsExactlyInAnyOrder(
                        "regulatory-interview", "incident-bulletin-circulation", "violation-case-handling");
        journey.endsAt("End_Escalated");
    }

    @Test
    void aSuspectedCrimeIsTransferredWithASecondPersonBeforeAnybodyIsTold() {
        commented();
        concluding("crimeFound", "toAdvise");
        journey.decide(CONCLUDE, "inspection-concluded")
                .decide(CONFIRM, "verified")
                .isAt("Task_Transfer");
        journey.decide("Task_Transfer", "transfer-recorded")
                .decide("Task_CheckTransfer", "insufficient")
                .decide("Task_Transfer", "transfer-recorded");
        assertThat(journey.delegates).containsOnlyOnce("answerInstitutions");
        journey.decide("Task_CheckTransfer", "verified").endsAt("End_Transferred");
    }

    /** What one institution is told or concluded on is never the other's; the gravest result is that of the matter. */
    @Test
    void institutionsAreInspectedSideBySideAndNeverMixed() {
        journey.institutions = List.of(ONE, OTHER);
        notified().hears(OTHER, "addressed.replied").isAt(RECORD);
        journey.hears(ONE, "addressed.replied").isAt(RECORD, RECORD);
        journey.decide(RECORD, ONE, "findings-made").decide(RECORD, OTHER, "nothing-found");
        journey.decide(COUNTERSIGN, ONE, "countersign").isAt(COUNTERSIGN);
        journey.decide(COUNTERSIGN, OTHER, "countersign").isAt(CONFIRM);
        journey.hears(ONE, "addressed.replied").isAt(CONFIRM, CONCLUDE);
        concluding("toRectify");
        journey.decide(CONCLUDE, ONE, "inspection-concluded")
                .decide(CONFIRM, ONE, "verified")
                .isAt(CONFIRM, FILE);
        journey.decide(FILE, "filed").isAt(CONFIRM);
        concluding();
        journey.decide(CONFIRM, OTHER, "verified").endsAt("End_Rectifying");
        assertThat(journey.ended("inspectionEnd")).isEqualTo(3);
    }

    @Test
    void itIsRevokedBeforeAndAfterItIsTold() {
        start().correlate("matter.withdrawn").endsAt("End_Withdrawn");
        found().correlate("matter.withdrawn").endsAt("End_Withdrawn");
    }

    @Test
    void anUnknownOpinionMovesNothing() {
        sent().decide(RECORD, "nothing-found");
        assertThatThrownBy(() -> journey.decide(COUNTERSIGN, "nothing-found"))
                .isInstanceOf(ProcessEngineException.class);
        journey.isAt(COUNTERSIGN);
    }

    private void concluding(String... followUps) {
        List.of("toAdvise", "toRectify", "toInterview", "toCirculate", "toCase", "crimeFound")
                .forEach(fact -> journey.declared.put(fact, List.of(followUps).contains(fact)));
    }

    private Journey commented() {
        return found().hears(ONE, "addressed.replied");
    }

    private Journey found() {
        return sent().decide(RECORD, "findings-made").decide(COUNTERSIGN, "countersign");
    }

    private Journey sent() {
        return notified().hears(ONE, "addressed.replied").isAt(RECORD);
    }

    private Journey notified() {
        return start().decide(APPROVE, "approve").isAt().institutionsReached();
    }

    @Override
    Journey start() {
        return journey.start("supervisory-inspection");
    }
}

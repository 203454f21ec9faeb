package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every flow node and sequence flow of what an institution does with a bulletin, asserted after the class. */
@Deployment(resources = "procedures/bulletin-receipt/bulletin-receipt.bpmn")
class BulletinReceiptTest {
    private static final String ACKNOWLEDGE = "Task_Acknowledge";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering("bulletin-receipt");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    /** Acknowledging is all; nobody replies, plans or defends. */
    @Test
    void acknowledgingIsAllAndTheKindsEndApart() {
        start("incident").isAt(ACKNOWLEDGE);
        assertThat(journey.delegates).doesNotContain("tellIssuer");
        journey.decide(ACKNOWLEDGE, "matter-received").endsAt("End_NoticeNoted");
        assertThat(journey.delegates).containsOnlyOnce("tellIssuer");
        start("criticism").decide(ACKNOWLEDGE, "matter-received").endsAt("End_CriticismNoted");
    }

    @Test
    void itIsCancelledWhenTheBulletinIsWithdrawn() {
        start("incident").correlate("matter.withdrawn").endsAt("End_Cancelled");
    }

    @Test
    void aKindNobodyPlannedForMovesNothing() {
        start("other");
        assertThatThrownBy(() -> journey.decide(ACKNOWLEDGE, "matter-received"))
                .isInstanceOf(ProcessEngineException.class);
        journey.isAt(ACKNOWLEDGE);
    }

    private Journey start(String kind) {
        journey.declared.put("bulletinKind", kind);
        return journey.start("bulletin-receipt");
    }
}

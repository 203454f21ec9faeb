package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every flow node and sequence flow of the matter that follows, asserted after the class. */
@Deployment(resources = "shared/follow-up-matter.bpmn")
class FollowUpMatterTest {
    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering("follow-up-matter");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    @Test
    void theRequesterFilesADraftAndNobodyWaitsForItsEnd() {
        journey.start("follow-up-matter").isAt("Task_FileFollowUp");
        assertThat(journey.delegates).containsExactly("draftFollowUp");
        journey.decide("Task_FileFollowUp", "filed").endsAt("End_FollowUp");
    }
}

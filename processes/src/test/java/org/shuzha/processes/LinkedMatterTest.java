package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every flow node and sequence flow of the linked matter, asserted after the class. */
@Deployment(resources = "shared/linked-matter.bpmn")
class LinkedMatterTest {
    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering("linked-matter");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    @Test
    void theRequesterFilesADraftAndTheCallerWaitsForItsEnd() {
        journey.start("linked-matter").isAt("Task_FileLinked");
        assertThat(journey.delegates).containsExactly("startProcedure");
        journey.linkedEnds("PASS").endsAt("End_Linked");
        assertThat(journey.ended("linkedOutcome")).isEqualTo("PASS");
    }

    @Test
    void anEndBeforeTheFilingReachesNobody() {
        journey.start("linked-matter");
        assertThatThrownBy(() -> journey.correlate("matter.linkedEnded"))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
    }
}

package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every flow node and sequence flow of the collective resolution, asserted after the class. */
@Deployment(resources = "shared/collective-resolution.bpmn")
class CollectiveResolutionTest {
    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering("collective-resolution");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    @Test
    void everyMemberVotesAndTheSecretaryConcludes() {
        convened()
                .isAt("Task_Vote", "Task_Vote", "Task_Vote", "Task_Minutes")
                .decideAll("Task_Vote", "approve")
                .isAt("Task_Minutes")
                .decide("Task_Minutes", "conclude")
                .endsAt("End_ResolutionPassed");
        assertThat(journey.delegates).containsExactly("resolveMembers", "countVotes");
    }

    @Test
    void concludingClosesTheVotesStillOpen() {
        journey.resolution = "reject";
        convened()
                .decide("Task_Vote", "reject")
                .decide("Task_Minutes", "conclude")
                .endsAt("End_ResolutionRefused");
    }

    @Test
    void onlyTheCountDecidesNotTheLastVote() {
        journey.resolution = "reject";
        convened()
                .decideAll("Task_Vote", "approve")
                .decide("Task_Minutes", "conclude")
                .endsAt("End_ResolutionRefused");
    }

    @Test
    void anAdjournedMeetingIsConvenedAgain() {
        journey.resolution = "adjourned";
        convened().decide("Task_Minutes", "adjourn").isAt("Task_Convene");
    }

    @Test
    void anUnknownResultMovesNothing() {
        journey.resolution = "undecided";
        convened();
        assertThatThrownBy(() -> journey.decide("Task_Minutes", "conclude")).isInstanceOf(ProcessEngineException.class);
    }

    private Journey convened() {
        return journey.start("collective-resolution").decide("Task_Convene", "convene");
    }
}

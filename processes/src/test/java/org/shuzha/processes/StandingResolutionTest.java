package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every flow node and sequence flow of the standing resolution, asserted after the class. */
@Deployment(
        resources = {"procedures/standing-resolution/standing-resolution.bpmn", "shared/collective-resolution.bpmn"})
class StandingResolutionTest {
    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            TestEngine.covering("standing-resolution", "collective-resolution");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    private final Date termEnds = Journey.in(Duration.ofDays(30));

    @Test
    void itStandsFromTheResolutionUntilItsTermIsOver() {
        inForce().isAt("Task_EndEarly", "Task_Revoke").termPasses(termEnds).endsAt("End_Expired");
        assertThat(journey.delegates)
                .containsSubsequence("openRound", "computeLevel", "resolveOwners", "computeLevel")
                .doesNotContain("openGrant");
    }

    @Test
    void theProposerEndsItEarly() {
        inForce().decide("Task_EndEarly", "end-standing").endsAt("End_EndedEarly");
    }

    @Test
    void theSecretaryRevokesIt() {
        inForce().decide("Task_Revoke", "revoke-standing").endsAt("End_Revoked");
    }

    @Test
    void theBodyMayRefuseIt() {
        journey.resolution = "reject";
        consented();
        resolve().endsAt("End_RejectedByBody");
    }

    @Test
    void everyOwnerHasToConsentAndOneRejectionEndsIt() {
        start().decide("Task_OwnerReview", "consent-with-conditions")
                .isAt("Task_OwnerReview")
                .decide("Task_OwnerReview", "reject")
                .endsAt("End_RejectedByOwner");
    }

    @Test
    void aReturnOpensANewRoundForAllOwners() {
        start().decide("Task_OwnerReview", "return")
                .isAt("Task_Correct")
                .decide("Task_Correct", "resubmit")
                .isAt("Task_OwnerReview", "Task_OwnerReview");
    }

    @Test
    void anEarlierConsentDoesNotCountInANewRound() {
        start().decide("Task_OwnerReview", "consent").decide("Task_OwnerReview", "return");
        journey.owners = List.of();
        assertThatThrownBy(() -> journey.decide("Task_Correct", "resubmit")).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void withdrawalCancelsTheMeetingToo() {
        consented().isAt("Task_Convene").correlate("matter.withdrawn").endsAt("End_Withdrawn");
    }

    @Test
    void anUnknownOpinionEndsNothing() {
        inForce();
        assertThatThrownBy(() -> journey.decide("Task_Revoke", "abstain")).isInstanceOf(ProcessEngineException.class);
        journey.isAt("Task_EndEarly", "Task_Revoke");
    }

    private Journey start() {
        journey.declared.put("termEnds", termEnds);
        return journey.start("standing-resolution");
    }

    private Journey consented() {
        return start().decideAll("Task_OwnerReview", "consent");
    }

    private Journey inForce() {
        consented();
        return resolve();
    }

    private Journey resolve() {
        return journey.decide("Task_Convene", "convene")
                .decideAll("Task_Vote", "approve")
                .decide("Task_Minutes", "conclude");
    }
}

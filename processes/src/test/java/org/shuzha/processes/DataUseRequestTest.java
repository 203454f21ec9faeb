package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every flow node and sequence flow of the data-use request, asserted after the class. */
@Deployment(
        resources = {
            "procedures/data-use-request/data-use-request.bpmn",
            "shared/collective-resolution.bpmn",
            "shared/approval-body.dmn",
            "called/linked-matter.bpmn"
        })
class DataUseRequestTest {
    private static final String EXPORT = "outbound-export-assessment";
    private static final String PROVISION = "external-data-provision";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            TestEngine.covering("data-use-request", "collective-resolution", "linked-matter");

    @RegisterExtension
    final Crossing journey = new Crossing(ENGINE);

    @BeforeEach
    void insideTheInstitution() {
        goingTo(false, false);
    }

    @Test
    void generalDataRunFromFilingToReview() {
        start().decideAll("Task_OwnerReview", "consent")
                .isAt("Task_LeaderApproval")
                .decide("Task_LeaderApproval", "approve")
                .isAt("Task_Execute")
                .decide("Task_Execute", "executed")
                .isAt("Task_Accept")
                .decide("Task_Accept", "accept")
                .isAt()
                .termPasses(journey.grantUntil)
                .isAt("Task_AfterUseReview", "Task_AfterUseReview")
                .decideAll("Task_AfterUseReview", "used-as-stated")
                .endsAt("End_ClosedUsed");
        assertThat(journey.delegates)
                .containsExactly(
                        "openRound",
                        "computeLevel",
                        "resolveOwners",
                        "computeLevel",
                        "openGrant",
                        "closeGrant",
                        "resolveOwners",
                        "recordOutcome");
    }

    @Test
    void everyOwnerHasToConsent() {
        start().decide("Task_OwnerReview", "consent-with-conditions").isAt("Task_OwnerReview");
    }

    @Test
    void oneRejectionEndsItAndCancelsTheSiblings() {
        start().decide("Task_OwnerReview", "reject").endsAt("End_RejectedByOwner");
    }

    @Test
    void aReturnClosesTheRoundAndAllOwnersDecideAgain() {
        start().decide("Task_OwnerReview", "consent")
                .decide("Task_OwnerReview", "return")
                .isAt("Task_Correct")
                .decide("Task_Correct", "resubmit")
                .isAt("Task_OwnerReview", "Task_OwnerReview");
    }

    @Test
    void whatGoesAbroadIsExportedOnceTheOwnersConsent() {
        goingTo(true, true);
        consented();
        journey.linked(EXPORT, "EXPORTED_SA").endsAt("End_Provided");
        assertThat(journey.delegates).containsExactly("openRound", "computeLevel", "resolveOwners", "computeLevel");
    }

    @Test
    void whatLeavesForOthersIsProvidedOnceTheOwnersConsent() {
        goingTo(true, false);
        consented();
        journey.linked(PROVISION, "PROVIDED_REPORTED").endsAt("End_Provided");
    }

    /** Nobody knows where it goes: the stricter of the two. */
    @Test
    void theUnknownIsExported() {
        goingTo(null, null);
        consented();
        assertThat(journey.handed("Task_Linked", "linkedProcedure")).isEqualTo(EXPORT);
        journey.correlate("matter.withdrawn").endsAt("End_Withdrawn");
    }

    @ParameterizedTest
    @CsvSource({
        "EXPORTED_SCC, End_Provided",
        "EXPORTED_CERT, End_Provided",
        "EXPORTED_EXEMPT, End_Provided",
        "REFUSED, End_NotProvided",
        "REJECTED_OWNER, End_NotProvided",
        "REJECTED_BODY, End_NotProvided",
        "REJECTED_INTERNAL, End_NotProvided",
        "REJECTED_HEALTH, End_NotProvided",
        "NOT_ACCEPTED, End_NotProvided",
        "FAILED_CAC, End_NotProvided",
        "STOPPED, End_NotProvided",
        "SUSPENDED, End_Suspended",
        "RESULT_EXPIRED, End_ResultExpired"
    })
    void howTheLinkedMatterEndsIsHowTheRequestEnds(String outcome, String end) {
        goingTo(true, true);
        consented();
        journey.linked(EXPORT, outcome).endsAt(end);
    }

    @Test
    void everyEndOfWhatItCallsIsAnswered() {
        List<String> answered = folder("data-use-request")
                .all("sequenceFlow")
                .filter(flow -> flow.attribute("sourceRef").equals("Gateway_LinkedEnded"))
                .flatMap(flow -> flow.child("conditionExpression").stream())
                .flatMap(condition ->
                        Pattern.compile("[A-Z_]{2,}").matcher(condition.text()).results())
                .map(MatchResult::group)
                .toList();
        assertThat(answered).doesNotHaveDuplicates();
        for (String called : List.of(EXPORT, PROVISION)) {
            assertThat(answered)
                    .containsAll(folder(called)
                            .all("endEvent")
                            .map(end -> Bpmn.property(end, "outcome"))
                            .filter(outcome -> !outcome.isEmpty())
                            .toList());
        }
    }

    @Test
    void theWithdrawalOfTheLinkedMatterGivesTheRequestBack() {
        goingTo(true, true);
        consented();
        journey.linked(EXPORT, "WITHDRAWN")
                .isAt("Task_Correct")
                .decide("Task_Correct", "resubmit")
                .isAt("Task_OwnerReview", "Task_OwnerReview");
    }

    @Test
    void theLeaderMayReturnOrReject() {
        consented()
                .decide("Task_LeaderApproval", "return")
                .decide("Task_Correct", "resubmit")
                .decideAll("Task_OwnerReview", "consent")
                .decide("Task_LeaderApproval", "reject")
                .endsAt("End_RejectedByLeader");
    }

    @Test
    void importantDataGoToThePrincipal() {
        journey.level = 2;
        consented().isAt("Task_LeaderApproval");
        assertThat(journey.fact("approvalBody")).isEqualTo(2);
    }

    @Test
    void coreDataTakeAResolution() {
        journey.level = 3;
        consented();
        resolve().isAt("Task_Execute");
    }

    @Test
    void aResolutionNotPassedRejects() {
        journey.level = 3;
        journey.resolution = "reject";
        consented();
        resolve().endsAt("End_RejectedByLeader");
    }

    @Test
    void whatCannotBeMetGoesBackToTheOwners() {
        consented()
                .decide("Task_LeaderApproval", "approve")
                .decide("Task_Execute", "cannot-be-met")
                .isAt("Task_OwnerReview", "Task_OwnerReview");
    }

    @Test
    void whatDiffersFromTheApprovalGoesBackToIt() {
        consented()
                .decide("Task_LeaderApproval", "approve")
                .decide("Task_Execute", "executed")
                .decide("Task_Accept", "not-as-approved")
                .isAt("Task_Execute");
    }

    @Test
    void theRequesterMayEndEarlyWithoutHavingUsedAnything() {
        journey.useOutcome = "unused";
        inUse().correlate("grant.endedEarly")
                .decideAll("Task_AfterUseReview", "used-as-stated")
                .endsAt("End_ExpiredUnused");
    }

    @Test
    void aDeviationSuspendsAndTheOwnersMayResume() {
        inUse().correlate("grant.deviation")
                .decide("Task_OwnerDeviation", "resume")
                .isAt("Task_OwnerDeviation")
                .decide("Task_OwnerDeviation", "resume")
                .isAt();
        assertThat(journey.delegates).endsWith("suspendGrant", "resolveOwners", "resumeGrant");
    }

    @Test
    void oneOwnerIsEnoughToRevoke() {
        journey.useOutcome = "violation";
        inUse().correlate("grant.deviation")
                .decide("Task_OwnerDeviation", "revoke")
                .isAt("Task_AfterUseReview", "Task_AfterUseReview")
                .decideAll("Task_AfterUseReview", "deviation-found")
                .endsAt("End_RevokedViolation");
        assertThat(journey.delegates).containsSubsequence("suspendGrant", "revokeGrant", "closeGrant");
    }

    @Test
    void anExtensionIsANewApprovalAndMovesTheEnd() {
        inUse().correlate("grant.extensionRequested")
                .decideAll("Task_ExtensionOwnerReview", "consent")
                .decide("Task_ExtensionApproval", "approve")
                .isAt()
                .termPasses(journey.grantUntil)
                .isAt()
                .termPasses(journey.extendedUntil)
                .isAt("Task_AfterUseReview", "Task_AfterUseReview");
    }

    @Test
    void anExtensionMayBeRefusedByOwnerOrLeader() {
        inUse().correlate("grant.extensionRequested")
                .decide("Task_ExtensionOwnerReview", "reject")
                .isAt()
                .correlate("grant.extensionRequested")
                .decideAll("Task_ExtensionOwnerReview", "consent")
                .decide("Task_ExtensionApproval", "reject")
                .isAt()
                .termPasses(journey.grantUntil)
                .isAt("Task_AfterUseReview", "Task_AfterUseReview");
    }

    @Test
    void anExtensionForCoreDataTakesAResolution() {
        journey.level = 3;
        consented();
        resolve()
                .decide("Task_Execute", "executed")
                .decide("Task_Accept", "accept")
                .correlate("grant.extensionRequested")
                .decideAll("Task_ExtensionOwnerReview", "consent");
        resolve().isAt();
        assertThat(journey.delegates).endsWith("extendGrant");
    }

    @Test
    void withdrawalEndsEverythingThatIsOpen() {
        start().correlate("matter.withdrawn").endsAt("End_Withdrawn");
    }

    @Test
    void withdrawalCancelsAMeetingToo() {
        journey.level = 3;
        consented().isAt("Task_Convene").correlate("matter.withdrawn").endsAt("End_Withdrawn");
    }

    @Test
    void anUnknownOpinionMovesNothing() {
        consented();
        assertThatThrownBy(() -> journey.decide("Task_LeaderApproval", "abstain"))
                .isInstanceOf(ProcessEngineException.class);
        journey.isAt("Task_LeaderApproval");
    }

    @Test
    void withoutAnyOwnerNothingIsApproved() {
        journey.owners = List.of();
        assertThatThrownBy(this::start).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void anEarlierConsentDoesNotCountInANewRound() {
        consented().decide("Task_LeaderApproval", "approve");
        journey.owners = List.of();
        assertThatThrownBy(() -> journey.decide("Task_Execute", "cannot-be-met"))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void aTermThatIsAlreadyOverEndsAtOnce() {
        journey.grantUntil = Journey.in(Duration.ofSeconds(-5));
        inUse().termPasses(journey.grantUntil).isAt("Task_AfterUseReview", "Task_AfterUseReview");
    }

    private static Xml folder(String procedure) {
        return Folder.of(Sources.MAIN.resolve("procedures").resolve(procedure))
                .bpmn()
                .findFirst()
                .orElseThrow()
                .root();
    }

    private void goingTo(Boolean leaves, Boolean abroad) {
        journey.declared.put("leavesInstitution", leaves);
        journey.declared.put("abroad", abroad);
    }

    private Journey start() {
        return journey.start("data-use-request");
    }

    private Journey consented() {
        return start().decideAll("Task_OwnerReview", "consent");
    }

    private Journey inUse() {
        return consented()
                .decide("Task_LeaderApproval", "approve")
                .decide("Task_Execute", "executed")
                .decide("Task_Accept", "accept");
    }

    private Journey resolve() {
        return journey.decide("Task_Convene", "convene")
                .decideAll("Task_Vote", "approve")
                .decide("Task_Minutes", "conclude");
    }
}

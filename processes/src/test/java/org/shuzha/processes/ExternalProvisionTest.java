package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every flow node and sequence flow of the provision of data to others, asserted after the class; one test per trap. */
@Deployment(
        resources = {
            "procedures/external-data-provision/external-data-provision.bpmn",
            "procedures/external-data-provision/effect-block.dmn",
            "shared/collective-resolution.bpmn",
            "shared/linked-matter.bpmn",
            "shared/authority-submission.bpmn",
            "shared/authority-clock.dmn",
            "shared/approval-body.dmn",
            "shared/consent-type.dmn",
            "shared/pia-required.dmn",
            "shared/pre-transfer-assessment.dmn",
            "shared/transport-channel.dmn"
        })
class ExternalProvisionTest {
    private static final String PROVISION = "external-data-provision";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            TestEngine.covering(PROVISION, "collective-resolution", "linked-matter", "authority-submission");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    @BeforeEach
    void prepare() {
        List.of(
                        "personal",
                        "sensitive",
                        "vendor",
                        "ai",
                        "publication",
                        "abroad",
                        "coreToOtherPerson",
                        "ownersConsented",
                        "resolutionCarried",
                        "statutoryDuty",
                        "statutoryCitation",
                        "consentException",
                        "faceOverInternet")
                .forEach(fact -> journey.declared.put(fact, false));
        journey.declared.putAll(Map.of(
                "leavesInstitution",
                true,
                "personCapability",
                "capable",
                "channel",
                "encrypted-media",
                "action",
                "provide"));
        journey.useOutcome = "unused";
    }

    @Test
    void generalDataRunFromFilingToTheCertificateOfReturn() {
        released().isAt("Task_WriteReport");
        reported().isAt();
        journey.termPasses(journey.grantUntil)
                .decide("Task_Return", "returned")
                .isAt("Task_ConfirmReturn", "Task_ConfirmReturn")
                .decideAll("Task_ConfirmReturn", "verified")
                .endsAt("End_ProvidedReported");
        assertThat(journey.delegates)
                .containsSubsequence("openRound", "resolveOwners", "computeLevel", "openGrant", "closeGrant")
                .doesNotContain("checkConsent", "reserveQuota", "commitQuota");
    }

    /** Trap (a): the report follows the provision and replaces nothing before it; without a receipt nothing is closed. */
    @Test
    void theReportIsAskedForAgainUntilThereIsAReceipt() {
        journey.onPlatform = false;
        journey.reply = "return";
        released().decide("Task_WriteReport", "reported").decide("Task_Dispatch", "dispatched");
        journey.decide("Task_RecordReply", "recorded")
                .decide("Task_ConfirmReply", "confirmed")
                .isAt("Task_WriteReport");
        journey.termPasses(journey.grantUntil).decide("Task_Return", "returned");
        journey.decideAll("Task_ConfirmReturn", "verified").isAt("Task_WriteReport");
        journey.onPlatform = true;
        reported().endsAt("End_ProvidedReported");
    }

    /** Trap (b): a leader's signature never suffices; a lower body than a collective one moves nothing. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aBodyResolvesAtEveryLevel(int level) {
        journey.level = level;
        claim(true, true);
        consented().isAt("Task_Convene");
        assertThat(journey.fact("approvalBody")).isEqualTo(3);
    }

    @Test
    void whatIsNotPutBeforeABodyMovesNothing() {
        journey.declared.put("leavesInstitution", false);
        assertThatThrownBy(this::consented).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void theBodyMayReject() {
        journey.resolution = "reject";
        resolved().endsAt("End_RejectedByBody");
    }

    /** Trap (c): a statutory duty lifts the assessment before the transfer and nothing else. */
    @Test
    void aStatutoryDutyLiftsTheAssessmentOnlyAndIsCountersigned() {
        journey.level = 2;
        claim(true, true);
        analysed()
                .isAt("Task_CountersignExemption")
                .decide("Task_CountersignExemption", "return")
                .decide("Task_Correct", "resubmit")
                .decide("Task_EffectAnalysis", "effect-acceptable")
                .decide("Task_CountersignExemption", "countersign")
                .decideAll("Task_OwnerReview", "consent")
                .isAt("Task_Convene");
        resolve().isAt("Task_Contract");
        contract().decide("Task_Execute", "executed").isAt("Task_WriteReport");
    }

    @Test
    void aDutyWithoutItsArticleLiftsNothing() {
        journey.level = 2;
        claim(true, false);
        analysed().isAt("Task_FileLinked");
        assertThat(journey.handed("Task_FileLinked", "linkedProcedure")).isEqualTo("pre-transfer-risk-assessment");
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTABLE, Task_OwnerReview", "CONDITIONAL, Task_OwnerReview", "EXEMPT, Task_OwnerReview"})
    void importantDataGoOnOnceTheirRiskIsAssessed(String outcome, String next) {
        journey.level = 2;
        analysed().linkedEnds(outcome).isAt(next, next);
    }

    @Test
    void anUnacceptableRiskRefuses() {
        journey.level = 2;
        analysed().linkedEnds("UNACCEPTABLE").endsAt("End_Refused");
    }

    @Test
    void aWithdrawnAssessmentIsCorrected() {
        journey.level = 2;
        analysed().linkedEnds("WITHDRAWN").isAt("Task_Correct");
    }

    @ParameterizedTest
    @CsvSource({"NATIONAL, internal", "CQ, internal", "SH-QINGPU, statutory"})
    void aSignificantEffectRefusesWhateverAnybodyThinks(String profile, String source) {
        journey.start(PROVISION, Map.of("profile", profile))
                .decide("Task_EffectAnalysis", "effect-significant")
                .endsAt("End_Refused");
        assertThat(journey.ended("effectSource")).isEqualTo(source);
    }

    @Test
    void theAnalysisMaySendItBack() {
        start().decide("Task_EffectAnalysis", "return")
                .decide("Task_Correct", "resubmit")
                .isAt("Task_EffectAnalysis");
    }

    @Test
    void personalInformationTakesConsentAndAnImpactAssessment() {
        personal();
        analysed().isAt("Task_FileLinked");
        assertThat(journey.handed("Task_FileLinked", "linkedProcedure")).isEqualTo("pi-impact-assessment");
        assertThat(journey.fact("consentType")).isEqualTo("CONSENT");
        journey.linkedEnds("PASS").isAt("Task_OwnerReview", "Task_OwnerReview");
    }

    @Test
    void withoutConsentOrExceptionPersonalInformationIsRefused() {
        personal();
        journey.consentCovered = false;
        analysed().endsAt("End_Refused");
    }

    @Test
    void aRecordedExceptionNeedsNoConsent() {
        personal();
        journey.declared.put("consentException", true);
        analysed();
        assertThat(journey.fact("consentType")).isEqualTo("NONE");
    }

    @ParameterizedTest
    @CsvSource({"FAIL, End_Refused", "WITHDRAWN, Task_Correct"})
    void anImpactAssessmentThatDidNotPassStops(String outcome, String next) {
        personal();
        analysed().linkedEnds(outcome);
        if (next.startsWith("End_")) {
            journey.endsAt(next);
        } else {
            journey.isAt(next);
        }
    }

    @Test
    void personalInformationIsReleasedWhileItsConsentsHold() {
        personal();
        analysed().linkedEnds("PASS").decideAll("Task_OwnerReview", "consent");
        resolve();
        contract().isAt("Task_Execute");
    }

    @Test
    void aConsentLostBeforeReleaseSendsItBack() {
        personal();
        analysed().linkedEnds("CONDITIONAL").decideAll("Task_OwnerReview", "consent");
        resolve();
        journey.consentCovered = false;
        contract().isAt("Task_Correct");
    }

    @Test
    void coreDataToAnotherPersonAreReservedReviewedAndCounted() {
        core();
        assertThat(journey.delegates).contains("reserveQuota");
        assertThat(journey.handed("Task_FileLinked", "linkedProcedure")).isEqualTo("core-data-transfer-review");
        journey.linkedEnds("CLEARED").decideAll("Task_OwnerReview", "consent");
        resolve();
        assertThat(journey.delegates).doesNotContain("commitQuota");
        contract().decide("Task_Execute", "executed").isAt("Task_WriteReport");
        assertThat(journey.delegates).containsSubsequence("commitQuota", "openGrant");
    }

    @Test
    void coreDataThatMayNotMoveAreRefused() {
        core().linkedEnds("REFUSED").endsAt("End_Refused");
    }

    @Test
    void aWithdrawnReviewIsCorrected() {
        core().linkedEnds("WITHDRAWN").isAt("Task_Correct");
    }

    @Test
    void everyOwnerHasToConsentAndOneMayStopIt() {
        analysed().decide("Task_OwnerReview", "consent-with-conditions").isAt("Task_OwnerReview");
        journey.decide("Task_OwnerReview", "reject").endsAt("End_RejectedByOwner");
    }

    @Test
    void aReturnOpensANewRoundForEveryOwner() {
        analysed()
                .decide("Task_OwnerReview", "consent")
                .decide("Task_OwnerReview", "return")
                .decide("Task_Correct", "resubmit")
                .decide("Task_EffectAnalysis", "effect-acceptable")
                .isAt("Task_OwnerReview", "Task_OwnerReview");
    }

    @Test
    void whatTheCallingMatterDecidedIsNotAskedTwice() {
        journey.declared.putAll(Map.of("ownersConsented", true, "resolutionCarried", true));
        analysed().isAt("Task_Contract");
    }

    /** Trap (d): general data have a contract before release too, and their receiver is supervised. */
    @Test
    void theContractIsCheckedBeforeAnythingIsReleased() {
        resolved()
                .isAt("Task_Contract")
                .decide("Task_Contract", "contract-signed")
                .isAt("Task_ContractCheck")
                .decide("Task_ContractCheck", "insufficient")
                .isAt("Task_Contract");
    }

    @Test
    void theReceiverOfGeneralDataIsSupervisedAgainAndAgain() {
        supervised().decideAll("Task_Supervise", "duties-kept").isAt();
        journey.termPasses(Journey.in(Duration.ofDays(182))).isAt("Task_Supervise", "Task_Supervise");
    }

    @Test
    void aBreachSuspendsAndMayBeMended() {
        supervised().decide("Task_Supervise", "breach-found").isAt("Task_DecideBreach");
        journey.decide("Task_DecideBreach", "resume").isAt();
        assertThat(journey.delegates).containsSubsequence("suspendGrant", "resumeGrant");
    }

    @Test
    void aBreachMayEndTheProvisionForGood() {
        journey.useOutcome = "violation";
        supervised().decide("Task_Supervise", "breach-found").decide("Task_DecideBreach", "revoke");
        returned().endsAt("End_Suspended");
        assertThat(journey.delegates).containsSubsequence("suspendGrant", "revokeGrant", "closeGrant");
    }

    /** Trap (e): the data are accounted for at the end; what does not suffice goes back. */
    @Test
    void aCertificateThatDoesNotSufficeGoesBack() {
        released();
        reported().correlate("grant.endedEarly").decide("Task_Return", "returned");
        journey.decide("Task_ConfirmReturn", "insufficient").isAt("Task_Return");
    }

    /** Trap (f): there is no standing resolution; each run of a routine submission goes before the body itself. */
    @Test
    void eachRunOfAStatutorySubmissionIsResolvedAnew() {
        claim(true, true);
        for (int run = 0; run < 2; run++) {
            consented().isAt("Task_Convene");
            resolve().correlate("matter.withdrawn");
        }
    }

    @ParameterizedTest
    @CsvSource({"mailbox, 2", "net-disk, 2", "social-app, 3"})
    void aChannelThatMayNotCarryTheDataSendsItBack(String channel, int level) {
        journey.declared.put("channel", channel);
        resolved();
        journey.level = level;
        contract().isAt("Task_Correct");
    }

    @Test
    void aLevelThatRoseAfterTheResolutionIsReviewedAnew() {
        resolved();
        journey.level = 2;
        contract().isAt("Task_EffectAnalysis");
    }

    @Test
    void whatCannotBeReleasedIsReviewedAnew() {
        resolved();
        contract().decide("Task_Execute", "cannot-be-met").isAt("Task_EffectAnalysis");
    }

    @Test
    void aWithdrawnConsentSuspendsWhatRuns() {
        released().correlate("consent.withdrawn").isAt("Task_WriteReport", "Task_DecideConsent");
        assertThat(journey.delegates).contains("suspendGrant");
        journey.decide("Task_DecideConsent", "resume").isAt("Task_WriteReport");
        journey.useOutcome = "violation";
        journey.correlate("consent.withdrawn").decide("Task_DecideConsent", "revoke");
        returned().isAt("Task_WriteReport");
        reported().endsAt("End_Suspended");
    }

    @Test
    void aDeviationIsHandledByEveryOwner() {
        released()
                .correlate("grant.deviation")
                .decideAll("Task_OwnerDeviation", "resume")
                .isAt("Task_WriteReport");
        journey.correlate("grant.deviation")
                .decide("Task_OwnerDeviation", "revoke")
                .isAt("Task_WriteReport", "Task_Return");
    }

    @Test
    void withdrawalEndsEverythingThatIsOpen() {
        consented().isAt("Task_Convene").correlate("matter.withdrawn").endsAt("End_Withdrawn");
    }

    @Test
    void anUnknownOpinionMovesNothing() {
        start();
        assertThatThrownBy(() -> journey.decide("Task_EffectAnalysis", "override"))
                .isInstanceOf(ProcessEngineException.class);
    }

    private void claim(boolean duty, boolean citation) {
        journey.declared.putAll(Map.of("statutoryDuty", duty, "statutoryCitation", citation));
    }

    private void personal() {
        journey.declared.put("personal", true);
    }

    private Journey core() {
        journey.level = 3;
        claim(true, true);
        journey.declared.put("coreToOtherPerson", true);
        return analysed().decide("Task_CountersignExemption", "countersign");
    }

    private Journey start() {
        return journey.start(PROVISION);
    }

    private Journey analysed() {
        return start().decide("Task_EffectAnalysis", "effect-acceptable");
    }

    private Journey consented() {
        analysed();
        if (journey.openElements().contains("Task_CountersignExemption")) {
            journey.decide("Task_CountersignExemption", "countersign");
        }
        return journey.decideAll("Task_OwnerReview", "consent");
    }

    private Journey resolved() {
        consented();
        return resolve();
    }

    private Journey resolve() {
        return journey.decide("Task_Convene", "convene")
                .decideAll("Task_Vote", "approve")
                .decide("Task_Minutes", "conclude");
    }

    private Journey contract() {
        return journey.decide("Task_Contract", "contract-signed").decide("Task_ContractCheck", "verified");
    }

    private Journey released() {
        resolved();
        return contract().decide("Task_Execute", "executed");
    }

    private Journey reported() {
        return journey.decide("Task_WriteReport", "reported")
                .decide("Task_Dispatch", "dispatched")
                .decide("Task_Receipt", "receipt");
    }

    private Journey supervised() {
        journey.grantUntil = Journey.in(Duration.ofDays(365));
        released();
        return reported().termPasses(Journey.in(Duration.ofDays(91))).isAt("Task_Supervise", "Task_Supervise");
    }

    private Journey returned() {
        return journey.decide("Task_Return", "returned").decideAll("Task_ConfirmReturn", "verified");
    }
}

package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every flow node and sequence flow of the export, asserted after the class. */
@Deployment(
        resources = {
            "procedures/outbound-export-assessment/outbound-export-assessment.bpmn",
            "procedures/outbound-export-assessment/path-holds.dmn",
            "shared/storage-location.dmn",
            "shared/core-share.dmn",
            "shared/export-path.dmn",
            "shared/collective-resolution.bpmn",
            "called/linked-matter.bpmn",
            "called/authority-submission.bpmn"
        })
class OutboundExportTest {
    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering(
            "outbound-export-assessment", "collective-resolution", "linked-matter", "authority-submission");

    private static final String IMPACT = "pi-impact-assessment";
    private static final String CORE = "core-data-transfer-review";
    private static final String SECURITY = "national-security-review-referral";

    @RegisterExtension
    final Crossing journey = new Crossing(ENGINE);

    /** General data of ten employees: exempt by their small number. */
    @BeforeEach
    void prepare() {
        journey.declared.putAll(
                Map.of("secret", false, "geneticResources", false, "importantItems", 0, "coreItems", 0));
        journey.declared.putAll(
                Map.of("coreToOtherPerson", false, "nationalSecurity", false, "exemptScenario", "none"));
        journey.declared.putAll(Map.of("personal", true, "sensitive", false, "criticalOperator", false));
        journey.declared.putAll(Map.of("academicCooperation", false, "dataKind", "staff", "storageLocation", "none"));
        persons(0, 10);
    }

    @Test
    void theOrderOfTheSecurityAssessmentIsFixed() {
        important();
        own().answers("health-local", "review", "pass")
                .answers("cac-province", "forwarding", "forward")
                .answers("cac-national", "decision", "pass")
                .decide("Task_Execute", "executed")
                .answers("health-local", "report", "receipt")
                .decide("Task_FollowUp", "finish")
                .endsAt("End_ExportedSa");
        assertThat(journey.delegates)
                .containsExactly(
                        "openRound",
                        "computeLevel",
                        "reserveQuota",
                        "checkConsent",
                        "resolveOwners",
                        "resolveMembers",
                        "countVotes",
                        "computeLevel",
                        "reserveQuota",
                        "commitQuota");
    }

    @Test
    void aSmallExemptExportKeepsImpactAssessmentConsentResolutionAndReport() {
        start().linked(IMPACT, "CONDITIONAL")
                .decideAll("Task_OwnerReview", "consent")
                .resolves("approve")
                .decide("Task_Execute", "executed")
                .answers("health-local", "report", "receipt")
                .decide("Task_AfterDelivery", "finish")
                .endsAt("End_ExportedExempt");
        assertThat(journey.delegates).contains("checkConsent", "countVotes", "commitQuota");
    }

    @Test
    void onePatientAlreadyTakesAContractOrACertificate() {
        patients(1);
        body().isAt("Task_Instrument");
    }

    @Test
    void aContractIsFiledBeforeItIsExecuted() {
        patients(9_999);
        body().decide("Task_Instrument", "contract-effective")
                .decide("Task_CheckInstrument", "instrument-invalid")
                .decide("Task_Instrument", "contract-effective")
                .decide("Task_CheckInstrument", "instrument-valid")
                .answers("cac-province", "report", "return")
                .decide("Task_Instrument", "contract-effective")
                .decide("Task_CheckInstrument", "instrument-valid")
                .answers("cac-province", "report", "receipt")
                .decide("Task_Execute", "executed")
                .answers("health-local", "report", "return")
                .answers("health-local", "report", "receipt")
                .decide("Task_AfterDelivery", "finish")
                .endsAt("End_ExportedScc");
    }

    @Test
    void aCertificateIsNotFiled() {
        patients(1);
        body().decide("Task_Instrument", "certified")
                .decide("Task_CheckInstrument", "instrument-valid")
                .decide("Task_Execute", "executed")
                .answers("health-local", "report", "receipt")
                .decide("Task_AfterDelivery", "finish")
                .endsAt("End_ExportedCert");
    }

    @Test
    void tenThousandPatientsTakeTheSecurityAssessment() {
        patients(10_000);
        consented().isAt("Task_SelfAssessment");
    }

    @Test
    void aCriticalOperatorAssessesAnyPersonalInformation() {
        journey.declared.put("criticalOperator", true);
        consented().isAt("Task_SelfAssessment");
    }

    @Test
    void academicDataAreExemptOnlyWithoutPersonalSensitiveAndImportantData() {
        journey.declared.putAll(Map.of("academicCooperation", true, "personal", false, "sensitive", true));
        start().isAt("Task_LegalReview");
    }

    @Test
    void academicDataWithoutThemAreExemptButNotFromTheResolution() {
        journey.declared.putAll(Map.of("academicCooperation", true, "personal", false));
        start().decideAll("Task_OwnerReview", "consent")
                .isAt("Task_Convene")
                .resolves("approve")
                .isAt("Task_Execute");
    }

    @Test
    void dataOfNobodyOutsideAcademiaAreReviewedByTheLaw() {
        unclear()
                .decide("Task_LegalReview", "no-mechanism")
                .decideAll("Task_OwnerReview", "consent")
                .resolves("approve")
                .isAt("Task_Execute");
    }

    @Test
    void theLegalReviewMaySendItBackOrStopIt() {
        unclear()
                .decide("Task_LegalReview", "return")
                .decide("Task_Correct", "resubmit")
                .decide("Task_LegalReview", "reject")
                .endsAt("End_Stopped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "geneticResources"})
    void secretsAndGeneticResourcesStop(String fact) {
        journey.declared.put(fact, true);
        start().endsAt("End_Stopped");
    }

    @Test
    void storageAbroadIsChangedByTheRequesterAndPermittedByNobody() {
        journey.declared.putAll(Map.of("dataKind", "population-health", "storageLocation", "abroad"));
        start().isAt("Task_Correct");
        journey.decide("Task_Correct", "resubmit").isAt("Task_Correct");
        journey.declared.put("storageLocation", "city");
        journey.decide("Task_Correct", "resubmit").isAt("Task_Linked");
    }

    @Test
    void aFailedImpactAssessmentCannotBeOverridden() {
        start().linked(IMPACT, "FAIL").endsAt("End_RejectedInternal");
    }

    @Test
    void aWithdrawnLinkedMatterSendsTheCallerBack() {
        start().linked(IMPACT, "WITHDRAWN").isAt("Task_Correct");
    }

    @Test
    void withoutSeparateConsentItWaits() {
        journey.consentCovered = false;
        start().linked(IMPACT, "PASS")
                .decide("Task_ObtainConsent", "recheck")
                .decide("Task_ObtainConsent", "amend")
                .decide("Task_Correct", "resubmit")
                .linked(IMPACT, "PASS")
                .isAt("Task_ObtainConsent");
        journey.consentCovered = true;
        journey.decide("Task_ObtainConsent", "recheck").isAt("Task_OwnerReview", "Task_OwnerReview");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLEARED", "CLEARED_WITH_LIMITS", "EXEMPT", "NOT_REQUIRED"})
    void coreDataTakeTheirReviewToo(String outcome) {
        core();
        impactAssessed().linked(CORE, outcome).isAt("Task_OwnerReview", "Task_OwnerReview");
    }

    @Test
    void aRefusedCoreReviewStops() {
        core();
        impactAssessed().linked(CORE, "REFUSED").endsAt("End_Stopped");
    }

    @Test
    void aWithdrawnCoreReviewSendsTheCallerBack() {
        core();
        impactAssessed().linked(CORE, "WITHDRAWN").isAt("Task_Correct");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLEARED", "CLEARED_WITH_LIMITS", "NOT_REQUIRED"})
    void whatMayAffectNationalSecurityIsReferred(String outcome) {
        journey.declared.put("nationalSecurity", true);
        impactAssessed().linked(SECURITY, outcome).isAt("Task_OwnerReview", "Task_OwnerReview");
    }

    @Test
    void anUnansweredQuestionOfNationalSecurityCountsAsYes() {
        journey.declared.put("nationalSecurity", null);
        impactAssessed().isAt("Task_Linked");
    }

    @ParameterizedTest
    @CsvSource({"REFUSED, End_Stopped"})
    void aRefusedReferralStops(String outcome, String end) {
        journey.declared.put("nationalSecurity", true);
        impactAssessed().linked(SECURITY, outcome).endsAt(end);
    }

    @Test
    void aWithdrawnReferralSendsTheCallerBack() {
        journey.declared.put("nationalSecurity", true);
        impactAssessed().linked(SECURITY, "WITHDRAWN").isAt("Task_Correct");
    }

    @Test
    void everyOwnerDecides() {
        impactAssessed().decide("Task_OwnerReview", "consent").isAt("Task_OwnerReview");
        journey.decide("Task_OwnerReview", "reject").endsAt("End_RejectedInternal");
    }

    @Test
    void anOwnerMaySendItBackAndEarlierConsentsDoNotCount() {
        impactAssessed().decide("Task_OwnerReview", "consent").decide("Task_OwnerReview", "return");
        journey.owners = List.of();
        journey.decide("Task_Correct", "resubmit");
        assertThatThrownBy(() -> journey.linked(IMPACT, "PASS")).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void whatTheCallingMatterHasIsNotAskedTwice() {
        journey.declared.putAll(Map.of("ownersConsented", true, "resolutionCarried", true));
        impactAssessed().isAt("Task_Execute");
    }

    @ParameterizedTest
    @CsvSource({"return, Task_Correct", "reject, "})
    void theSelfAssessmentMaySendItBackOrStopIt(String opinion, String at) {
        important();
        consented().decide("Task_SelfAssessment", opinion);
        endsOr(at, "End_RejectedInternal");
    }

    @ParameterizedTest
    @CsvSource({"return, Task_Correct", "reject, "})
    void soMayTheOneOfPersonalInformation(String opinion, String at) {
        important();
        consented().decide("Task_SelfAssessment", "assessed").decide("Task_PersonalAssessment", opinion);
        endsOr(at, "End_RejectedInternal");
    }

    @Test
    void importantDataOfNobodyAreSelfAssessedByOneOfficer() {
        important();
        journey.declared.put("personal", false);
        start().decideAll("Task_OwnerReview", "consent")
                .decide("Task_SelfAssessment", "assessed")
                .isAt("Task_Convene");
    }

    @Test
    void theBodyMayReject() {
        impactAssessed()
                .decideAll("Task_OwnerReview", "consent")
                .resolves("reject")
                .endsAt("End_RejectedInternal");
    }

    @ParameterizedTest
    @CsvSource({"return, Task_Correct", "reject, ", "not-accepted, "})
    void theLocalHealthAuthorityComesBeforeTheCac(String answer, String at) {
        important();
        own().answers("health-local", "review", answer);
        endsOr(at, "End_RejectedHealth");
    }

    @ParameterizedTest
    @CsvSource({"return, Task_Correct", "reject, ", "not-accepted, "})
    void theProvincialCacMayNotPassItOn(String answer, String at) {
        important();
        own().answers("health-local", "review", "pass-with-limits").answers("cac-province", "forwarding", answer);
        endsOr(at, "End_NotAccepted");
    }

    @ParameterizedTest
    @CsvSource({"return, Task_Correct", "not-accepted, "})
    void theNationalCacMayNotTakeItIn(String answer, String at) {
        important();
        declared().answers("cac-national", "decision", answer);
        endsOr(at, "End_NotAccepted");
    }

    @Test
    void aFailedAssessmentIsAssessedAgainOnce() {
        important();
        declared()
                .answers("cac-national", "decision", "reject")
                .decide("Task_Reassessment", "apply-reassessment")
                .answers("cac-national", "decision", "reject")
                .endsAt("End_FailedCac");
    }

    @Test
    void theSecondAssessmentMayPass() {
        important();
        declared()
                .answers("cac-national", "decision", "reject")
                .decide("Task_Reassessment", "apply-reassessment")
                .answers("cac-national", "decision", "pass")
                .isAt("Task_Execute");
    }

    @Test
    void theFailureMayBeAccepted() {
        important();
        declared()
                .answers("cac-national", "decision", "reject")
                .decide("Task_Reassessment", "accept-result")
                .endsAt("End_FailedCac");
    }

    @Test
    void aStricterPathBeforeExecutionLeadsBack() {
        impactAssessed().decideAll("Task_OwnerReview", "consent");
        persons(0, 100_000);
        journey.resolves("approve").isAt("Task_Linked");
        assertThat(journey.delegates.stream().filter("openRound"::equals)).hasSize(2);
    }

    @Test
    void aMilderPathAfterTheYearHasTurnedGoesOn() {
        patients(10_000);
        own();
        persons(5, 0);
        journey.answers("health-local", "review", "pass")
                .answers("cac-province", "forwarding", "forward")
                .answers("cac-national", "decision", "pass")
                .isAt("Task_Execute");
    }

    @Test
    void whatCannotBeMetStartsANewRound() {
        consentedByAll().decide("Task_Execute", "cannot-be-met").isAt("Task_Linked");
    }

    @Test
    void aChangeOfPurposeReceiverOrScopeIsReviewedAgain() {
        delivered()
                .decide("Task_AfterDelivery", "change")
                .decide("Task_Correct", "resubmit")
                .isAt("Task_Linked");
    }

    @Test
    void everyFurtherDeliveryIsCountedAgain() {
        delivered()
                .decide("Task_AfterDelivery", "deliver-again")
                .decide("Task_Execute", "executed")
                .isAt("Task_Authority");
        assertThat(journey.delegates.stream().filter("reserveQuota"::equals)).hasSize(3);
        assertThat(journey.delegates.stream().filter("commitQuota"::equals)).hasSize(2);
    }

    @Test
    void aResultHoldsThreeYearsAndNoDayLonger() {
        Date until = result();
        journey.termPasses(date("extensionOpens")).isAt("Task_LastDays").termPasses(until);
        journey.endsAt("End_ResultExpired");
    }

    @Test
    void anExtensionGoesThroughTheProvinceInTheLastDays() {
        Date until = result();
        journey.termPasses(date("extensionOpens"));
        journey.decide("Task_LastDays", "apply-extension")
                .answers("cac-province", "forwarding", "return")
                .decide("Task_LastDays", "apply-extension")
                .answers("cac-province", "forwarding", "forward")
                .answers("cac-national", "decision", "reject")
                .decide("Task_LastDays", "apply-extension")
                .answers("cac-province", "forwarding", "forward")
                .answers("cac-national", "decision", "pass")
                .isAt("Task_FollowUp");
        assertThat(date("resultUntil")).isAfter(until);
    }

    @Test
    void anExtensionNotGrantedLeavesTheOldEnd() {
        Date until = result();
        journey.termPasses(date("extensionOpens"));
        journey.decide("Task_LastDays", "apply-extension")
                .answers("cac-province", "forwarding", "forward")
                .answers("cac-national", "decision", "reject");
        assertThat(date("resultUntil")).isEqualTo(until);
    }

    @Test
    void nothingIsDeliveredOnAnExpiredResult() {
        Date until = result();
        ClockUtil.setCurrentTime(Date.from(until.toInstant().plus(Duration.ofDays(1))));
        journey.decide("Task_FollowUp", "deliver-again").endsAt("End_ResultExpired");
    }

    @Test
    void inTheLastDaysItMayStillBeFinished() {
        result();
        journey.termPasses(date("extensionOpens"));
        journey.decide("Task_LastDays", "finish").endsAt("End_ExportedSa");
    }

    @Test
    void anAnswerNobodyPlannedForMovesNothing() {
        important();
        own();
        assertThatThrownBy(() -> journey.answers("health-local", "review", "forward"))
                .isInstanceOf(ProcessEngineException.class);
        journey.isAt("Task_Authority");
    }

    @Test
    void withdrawalEndsItWhileTheAuthorityDecides() {
        important();
        own().correlate("matter.withdrawn").endsAt("End_Withdrawn");
    }

    @Test
    void aConsentWithdrawnBeforeDeliveryStopsTheExport() {
        consentedByAll()
                .isAt("Task_Execute")
                .correlate("consent.withdrawn")
                .isAt("Task_ConsentWithdrawn")
                .decide("Task_ConsentWithdrawn", "export-stopped")
                .endsAt("End_Suspended");
        assertThat(journey.delegates).doesNotContain("commitQuota");
    }

    private void persons(int sensitive, int other) {
        journey.projected =
                Map.of("sensitiveProjected", sensitive, "otherProjected", other, "coreProjected", 1, "coreTotal", 100);
    }

    private void patients(int count) {
        journey.declared.put("sensitive", true);
        persons(count, 0);
    }

    private void important() {
        journey.level = 2;
        journey.declared.put("importantItems", 1);
    }

    private void core() {
        journey.level = 3;
        journey.declared.putAll(Map.of("coreItems", 1, "coreToOtherPerson", true));
    }

    private Crossing start() {
        journey.start("outbound-export-assessment");
        return journey;
    }

    private Crossing unclear() {
        journey.declared.put("personal", false);
        return start();
    }

    private Crossing impactAssessed() {
        return start().linked(IMPACT, "PASS");
    }

    private Crossing consented() {
        return impactAssessed().decideAll("Task_OwnerReview", "consent");
    }

    /** General data, approved by everybody inside. */
    private Crossing consentedByAll() {
        return consented().resolves("approve");
    }

    private Crossing body() {
        return consented().resolves("approve");
    }

    /** The institution's own part of a security assessment is done. */
    private Crossing own() {
        return consented()
                .decide("Task_SelfAssessment", "assessed")
                .decide("Task_PersonalAssessment", "assessed")
                .resolves("approve");
    }

    private Crossing declared() {
        return own().answers("health-local", "review", "pass").answers("cac-province", "forwarding", "forward");
    }

    private Crossing delivered() {
        return consentedByAll().decide("Task_Execute", "executed").answers("health-local", "report", "receipt");
    }

    /** A security assessment passed and delivered; answers when its result ends. */
    private Date result() {
        important();
        declared()
                .answers("cac-national", "decision", "pass")
                .decide("Task_Execute", "executed")
                .answers("health-local", "report", "receipt")
                .isAt("Task_FollowUp");
        return date("resultUntil");
    }

    private Date date(String fact) {
        return (Date) journey.fact(fact);
    }

    private void endsOr(String at, String end) {
        if (at == null) {
            journey.endsAt(end);
        } else {
            journey.isAt(at);
        }
    }
}

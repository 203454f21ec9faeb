package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shuzha.processes.IncidentCourse.CLASSIFY;
import static org.shuzha.processes.IncidentCourse.CLOSE;
import static org.shuzha.processes.IncidentCourse.CONTAIN;
import static org.shuzha.processes.IncidentCourse.DISPATCH;
import static org.shuzha.processes.IncidentCourse.HANDLE;
import static org.shuzha.processes.IncidentCourse.NOTIFY;
import static org.shuzha.processes.IncidentCourse.SUMMARY;
import static org.shuzha.processes.IncidentCourse.VERIFY;
import static org.shuzha.processes.IncidentCourse.WARN;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every flow node and sequence flow of an incident, asserted after the class. */
@Deployment(
        resources = {
            "procedures/security-incident-response/security-incident-response.bpmn",
            "procedures/security-incident-response/incident-grade.dmn",
            "shared/authority-submission.bpmn",
            "shared/authority-clock.dmn"
        })
class SecurityIncidentTest {
    private static final String RECEIPT = "Task_Receipt";
    private static final String MERGE = "Task_ConfirmMerge";
    private static final String FALSE_ALARM = "Task_ConfirmFalseAlarm";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            TestEngine.covering("security-incident-response", "authority-submission");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    private IncidentCourse course;

    @BeforeEach
    void kernel() {
        course = new IncidentCourse(journey);
    }

    @Test
    void aSmallIncidentIsReportedToldRemediedSummarisedAndClosed() {
        course.classified().isAt(HANDLE, DISPATCH, NOTIFY);
        assertThat(journey.delegates.subList(0, 4))
                .containsExactly("openRound", "computeLevel", "placeHold", "openIncident");
        answered("receipt").decide(NOTIFY, "persons-notified").isAt(HANDLE);
        summarised().isAt(DISPATCH);
        answered("receipt").isAt(CLOSE);
        journey.decide(CLOSE, "close-incident").endsAt("End_Closed");
    }

    @Test
    void nothingClosesWhileAReportANoticeOrTheSummaryIsOpen() {
        course.warnNow = true;
        course.classified().isAt(HANDLE, DISPATCH, NOTIFY, WARN);
        summarised().isAt(DISPATCH, DISPATCH, NOTIFY, WARN);
        answered("receipt");
        answered("receipt").isAt(NOTIFY, WARN);
        journey.decide(NOTIFY, "persons-notified").isAt(WARN);
        journey.decide(WARN, "warning-published").isAt(CLOSE);
    }

    @Test
    void eachAuthorityIsReportedToByItself() {
        course.initial = List.of("report/health-local", "report/police-city", "report/cac-province");
        course.classified().isAt(HANDLE, NOTIFY, DISPATCH, DISPATCH, DISPATCH);
        assertThat(journey.handed(DISPATCH, "dutyDueKind")).isEqualTo("outside");
        assertThat(journey.handed(DISPATCH, "dutyBasis")).isEqualTo("CNIR4");
    }

    @Test
    void importantDataGoToTheNationalCommissionOnceTheLocalAuthorityReported() {
        course.initial = List.of("upward/health-local");
        course.national = List.of("health-national", "tcm-national");
        course.classified().decide(DISPATCH, "dispatched").isAt(HANDLE, NOTIFY, "Task_ReportUpward");
        journey.decide("Task_ReportUpward", "reported-upward").isAt(HANDLE, NOTIFY, RECEIPT, RECEIPT);
        journey.decideAll(RECEIPT, "receipt").isAt(HANDLE, NOTIFY);
    }

    @Test
    void aNationalCommissionOffThePlatformIsNotWaitedFor() {
        course.initial = List.of("upward/health-local");
        course.classified().decide(DISPATCH, "dispatched");
        journey.onPlatform = false;
        journey.decide("Task_ReportUpward", "reported-upward").isAt(HANDLE, NOTIFY);
    }

    @Test
    void progressIsReportedWhileHandlingGoesOn() {
        course.classified();
        journey.decide(HANDLE, "report-progress").isAt(HANDLE, DISPATCH, DISPATCH, NOTIFY);
        assertThat(journey.delegates).contains("planFollowUp");
    }

    @Test
    void anUpgradeBringsNewRecipientsAndHandlingGoesOn() {
        course.classified();
        course.nothingNew();
        course.initial = List.of("report/cac-province");
        course.persons = 1_000_000;
        journey.decide(HANDLE, "reclassify").isAt("Task_Reclassify", DISPATCH, NOTIFY);
        journey.decide("Task_Reclassify", "classified").isAt(HANDLE, DISPATCH, DISPATCH, NOTIFY);
        assertThat(journey.fact("incidentGrade")).isEqualTo(2);
    }

    @Test
    void aRemedyThatDoesNotHoldGoesBack() {
        course.classified().decide(HANDLE, "remedied").isAt(VERIFY, DISPATCH, NOTIFY);
        journey.decide(VERIFY, "insufficient").isAt(HANDLE, DISPATCH, NOTIFY);
    }

    @Test
    void whatComesUpWhileTheSummaryIsWrittenIsHandled() {
        course.classified().decide(HANDLE, "remedied").decide(VERIFY, "verified");
        assertThat(journey.declaredAt(SUMMARY, "slaKind")).isEqualTo("summaryDueKind");
        journey.decide(SUMMARY, "resume-handling").isAt(HANDLE, DISPATCH, NOTIFY);
    }

    /** The outcome of the summary is forgotten, so that later progress is not taken for a summary. */
    @Test
    void whoClosesMaySendItBack() {
        course.classified();
        answered("receipt").decide(NOTIFY, "persons-notified");
        summarised();
        assertThat(journey.fact("summaryOutcome")).isNull();
        answered("receipt");
        course.nothingNew();
        journey.decide(CLOSE, "insufficient").isAt(HANDLE);
    }

    @Test
    void aCrimeGoesToThePolice() {
        course.classified();
        answered("receipt").decide(NOTIFY, "persons-notified");
        summarised();
        answered("receipt").decide(CLOSE, "transfer-to-police").isAt(DISPATCH);
        assertThat(journey.handed(DISPATCH, "authority")).isEqualTo("police-city");
        answered("receipt").endsAt("End_TransferredToPolice");
    }

    @Test
    void aSecondReportJoinsTheIncidentOnceASecondPersonHasSaidSo() {
        course.reported().decide(CONTAIN, "same-incident").isAt(MERGE);
        journey.decide(MERGE, "not-same")
                .isAt(CONTAIN)
                .decide(CONTAIN, "same-incident")
                .decide(MERGE, "merge-reports")
                .endsAt("End_Merged");
        assertThat(journey.delegates).endsWith("mergeReport");
    }

    @ParameterizedTest
    @CsvSource({"Task_Contain, contained", "Task_Classify, classified"})
    void aFalseAlarmIsConfirmedByASecondPersonBeforeTheClassification(String step, String otherwise) {
        course.reported();
        if (step.equals(CLASSIFY)) {
            journey.decide(CONTAIN, "contained");
        }
        journey.decide(step, "no-incident").isAt(FALSE_ALARM);
        journey.decide(FALSE_ALARM, "not-false-alarm")
                .isAt(CONTAIN)
                .decide(CONTAIN, "no-incident")
                .decide(FALSE_ALARM, "false-alarm")
                .endsAt("End_FalseAlarm");
    }

    @ParameterizedTest
    @ValueSource(strings = {HANDLE, SUMMARY, CLOSE})
    void afterTheClassificationThereIsNoFalseAlarm(String step) {
        course.classified();
        if (!step.equals(HANDLE)) {
            answered("receipt").decide(NOTIFY, "persons-notified");
            journey.decide(HANDLE, "remedied").decide(VERIFY, "verified");
        }
        if (step.equals(CLOSE)) {
            journey.decide(SUMMARY, "summary-written");
            answered("receipt");
        }
        assertThatThrownBy(() -> journey.decide(step, "no-incident")).isInstanceOf(ProcessEngineException.class);
    }

    /** A22.10: nobody takes an incident back. */
    @Test
    void thereIsNoWithdrawal() {
        course.classified();
        assertThatThrownBy(() -> journey.correlate("matter.withdrawn")).isInstanceOf(ProcessEngineException.class);
    }

    private Journey answered(String answer) {
        return journey.decide(DISPATCH, "dispatched").decide(RECEIPT, answer);
    }

    private Journey summarised() {
        return journey.decide(HANDLE, "remedied").decide(VERIFY, "verified").decide(SUMMARY, "summary-written");
    }
}

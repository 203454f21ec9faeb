package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every flow node and sequence flow of a hazard, asserted after the class. */
@Deployment(
        resources = {
            "procedures/hazard-report/hazard-report.bpmn",
            "procedures/hazard-report/hazard-clock.dmn",
            "shared/authority-submission.bpmn",
            "shared/authority-clock.dmn"
        })
class HazardReportTest {
    private static final String EXAMINE = "Task_Examine";
    private static final String ASSESS = "Task_Assess";
    private static final String MITIGATE = "Task_Mitigate";
    private static final String INTERNAL = "Task_VerifyInternal";
    private static final String REPORTED = "Task_VerifyReported";
    private static final String DISPATCH = "Task_Dispatch";
    private static final String SCREEN = "Task_Screen";
    private static final String RECEIPT = "Task_Receipt";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering("hazard-report", "authority-submission");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    private List<String> national = List.of("health-national");

    @BeforeEach
    void kernel() {
        journey.standIn("raiseLevel", e -> {});
        journey.standIn("openMatter", e -> {});
        journey.standIn(
                "passOn",
                e -> e.setVariable(
                        "nationalAuthorities",
                        Variables.objectValue(new ArrayList<>(national), true).create()));
    }

    @Test
    void whatCannotCauseSuchAnIncidentIsRemovedInsideAndVerified() {
        assessed("cannot-cause").isAt(MITIGATE).decide(MITIGATE, "remedied").isAt(INTERNAL);
        journey.decide(INTERNAL, "verified").endsAt("End_ClosedFixed");
        assertThat(journey.delegates).doesNotContain("raiseLevel", "sendToAuthority", "openMatter");
    }

    @Test
    void theSecondPersonSendsRemedyOrAssessmentBack() {
        assessed("cannot-cause")
                .decide(MITIGATE, "remedied")
                .decide(INTERNAL, "insufficient")
                .isAt(MITIGATE);
        journey.decide(MITIGATE, "remedied").decide(INTERNAL, "assess-again").isAt(ASSESS);
        journey.decide(ASSESS, "might-cause").isAt(MITIGATE, DISPATCH);
    }

    /** A24.3: reported while it is being removed, and done only when both are. */
    @Test
    void whatMightCauseOneIsReportedWhileItIsRemoved() {
        assessed("might-cause").isAt(MITIGATE, DISPATCH);
        assertThat(journey.delegates).contains("raiseLevel");
        journey.decide(DISPATCH, "dispatched").isAt(MITIGATE, SCREEN);
        journey.decide(MITIGATE, "remedied").isAt(REPORTED, SCREEN);
        journey.decide(REPORTED, "insufficient").isAt(MITIGATE, SCREEN);
        journey.decide(MITIGATE, "remedied").decide(REPORTED, "verified").isAt(SCREEN);
        journey.decide(SCREEN, "reported-upward").isAt(RECEIPT);
        journey.decide(RECEIPT, "receipt").endsAt("End_Reported");
    }

    @Test
    void aHazardOfTwoFieldsGoesToBothNationalBodies() {
        national = List.of("tcm-national", "cdc-national");
        assessed("might-cause").decide(DISPATCH, "dispatched").decide(SCREEN, "reported-upward");
        journey.isAt(MITIGATE, RECEIPT, RECEIPT).decideAll(RECEIPT, "receipt").isAt(MITIGATE);
        journey.decide(MITIGATE, "remedied").decide(REPORTED, "verified").endsAt("End_Reported");
    }

    @Test
    void whatTheLocalAuthorityScreensOutGoesNoFurther() {
        assessed("might-cause").decide(DISPATCH, "dispatched").decide(SCREEN, "screened-out");
        journey.isAt(MITIGATE).decide(MITIGATE, "remedied").decide(REPORTED, "verified");
        journey.endsAt("End_Reported");
        assertThat(journey.delegates).doesNotContain("passOn");
    }

    /** Our limits on the way to the authority, and the articles of this duty. */
    @Test
    void theReportCarriesItsLimitAndItsArticles() {
        assessed("might-cause");
        assertThat(journey.handed(DISPATCH, "authority")).isEqualTo("health-local");
        assertThat(journey.handed(DISPATCH, "dutyDue")).isEqualTo("1d");
        assertThat(journey.handed(DISPATCH, "dutyBasis")).isEqualTo("A24.2,A24.3");
        journey.decide(DISPATCH, "dispatched").decide(SCREEN, "reported-upward");
        assertThat(journey.handed(RECEIPT, "dutyBasis")).isEqualTo("A24.2");
        assertThat(journey.fact("dutyBasis")).isNull();
    }

    @Test
    void inQingpuTheRemedyIsImmediate() {
        journey.start("hazard-report", Map.of("profile", "SH-QINGPU")).isAt(EXAMINE);
        assertThat(journey.fact("examineSla")).isEqualTo("2h");
        assertThat(journey.declaredAt(EXAMINE, "sla")).isEqualTo("examineSla");
        assertThat(journey.declaredAt(EXAMINE, "slaKind")).isEqualTo("internal");
    }

    @ParameterizedTest
    @ValueSource(strings = {EXAMINE, ASSESS, MITIGATE})
    void whatHasHappenedBecomesAnIncident(String step) {
        found();
        if (!step.equals(EXAMINE)) {
            journey.decide(EXAMINE, "examined");
        }
        if (step.equals(MITIGATE)) {
            journey.decide(ASSESS, "might-cause").decide(DISPATCH, "dispatched").isAt(MITIGATE, SCREEN);
        }
        journey.decide(step, "became-incident").endsAt("End_Escalated");
        assertThat(journey.delegates).contains("openMatter");
    }

    /** Nobody takes it back, and nothing ends it unverified. */
    @Test
    void thereIsNoWithdrawalAndNoEndWithoutASecondPerson() {
        assessed("cannot-cause");
        assertThatThrownBy(() -> journey.correlate("matter.withdrawn")).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> journey.decide(MITIGATE, "verified")).isInstanceOf(ProcessEngineException.class);
        journey.isAt(MITIGATE);
    }

    private Journey assessed(String opinion) {
        return found().decide(EXAMINE, "examined").decide(ASSESS, opinion);
    }

    private Journey found() {
        return journey.start("hazard-report");
    }
}

package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every flow node and sequence flow of a bulletin, asserted after the class; the common course is that of a notice. */
@Deployment(
        resources = {
            "procedures/incident-bulletin-circulation/incident-bulletin-circulation.bpmn",
            "shared/addressed-matter.bpmn"
        })
class IncidentBulletinTest extends IssuedToInstitutions {
    private static final String PROCESS = "incident-bulletin-circulation";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering(PROCESS);

    IncidentBulletinTest() {
        super(PROCESS, ENGINE, "End_Circulated", "End_CirculatedOverdue");
    }

    @BeforeEach
    void itIsANotice() {
        journey.declared.put("bulletinKind", "incident");
    }

    /** What is counted as a notice is never counted as a criticism. */
    @Test
    void aCriticismEndsApartFromNotices() {
        journey.declared.put("bulletinKind", "criticism");
        issued().replies("central").replies("tcm").endsAt("End_Criticised");
        issued().termPasses(limit()).decide("Task_Overdue", "close-overdue").endsAt("End_CriticisedOverdue");
        assertThat(journey.delegates).containsOnlyOnce("recordSilent");
    }
}

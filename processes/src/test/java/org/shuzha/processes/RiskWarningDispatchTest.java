package org.shuzha.processes;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every flow node and sequence flow of a warning and of what it addresses to one institution, asserted after the class. */
@Deployment(resources = {"procedures/risk-warning-dispatch/risk-warning-dispatch.bpmn", "shared/addressed-matter.bpmn"})
class RiskWarningDispatchTest extends IssuedToInstitutions {
    private static final String PROCESS = "risk-warning-dispatch";

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering(PROCESS);

    RiskWarningDispatchTest() {
        super(PROCESS, ENGINE);
    }
}

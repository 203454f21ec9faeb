package org.shuzha.processes;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every flow node and sequence flow of the provision of data to others, asserted over its parts together; one test per trap. */
class ExternalProvisionTest {
    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering(
            ProvisionCourse.PROVISION, "collective-resolution", "linked-matter", "authority-submission");

    @Nested
    class Gates extends ProvisionGates {}

    @Nested
    class Assessments extends ProvisionAssessments {}

    @Nested
    class Decisions extends ProvisionDecisions {}

    @Nested
    class Reviews extends ProvisionReviews {}

    @Nested
    class InUse extends ProvisionInUse {}
}

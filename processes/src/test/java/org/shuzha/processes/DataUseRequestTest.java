package org.shuzha.processes;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every flow node and sequence flow of the data-use request, asserted over its parts together. */
class DataUseRequestTest {
    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            TestEngine.covering("data-use-request", "collective-resolution", "linked-matter");

    @Nested
    class Approval extends DataUseApproval {}

    @Nested
    class Leaving extends DataUseLeaving {}

    @Nested
    class InUse extends DataUseInUse {}
}

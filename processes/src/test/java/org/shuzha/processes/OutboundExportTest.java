package org.shuzha.processes;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every flow node and sequence flow of the export, asserted over its parts together. */
class OutboundExportTest {
    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering(
            "outbound-export-assessment", "collective-resolution", "linked-matter", "authority-submission");

    @Nested
    class Paths extends ExportPaths {}

    @Nested
    class Gates extends ExportGates {}

    @Nested
    class Decisions extends ExportDecisions {}

    @Nested
    class Delivery extends ExportDelivery {}

    @Nested
    class Access extends ExportAccess {}

    @Nested
    class Results extends ExportResults {}

    @Nested
    class Scenarios extends ExportScenarios {}
}

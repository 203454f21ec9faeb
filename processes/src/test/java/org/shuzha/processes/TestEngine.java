package org.shuzha.processes;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;

/** An engine in memory per test class, with its own name and database. */
final class TestEngine {
    private TestEngine() {}

    /** The class has to walk every flow node and sequence flow of what it deploys, but for the processes excluded. */
    static ProcessEngineCoverageExtension covering(String process, String... excluded) {
        return ProcessEngineCoverageExtension.builder(named(process))
                .excludeProcessDefinitionKeys(excluded)
                .assertClassCoverageAtLeast(1.0)
                .build();
    }

    private static ProcessEngineConfigurationImpl named(String name) {
        var configuration = new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        configuration.setJobExecutorActivate(false);
        return configuration;
    }
}

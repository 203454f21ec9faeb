package org.shuzha.processes;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;

/** An engine per test class on one database in memory, whose mappings are read once. Each test takes back what it deployed. */
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
        configuration.setJdbcUrl("jdbc:h2:mem:processes;DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setUseSharedSqlSessionFactory(true);
        configuration.setJobExecutorActivate(false);
        return configuration;
    }
}

package org.shuzha.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.shuzha.database.MariaDb;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine as it comes, with everything it does by default, in a database of its own on the same server. */
final class BareEngine implements AutoCloseable {

    private static final String PROCESS = "chain";

    private final HikariDataSource source;
    private final ProcessEngine engine;

    BareEngine(String url) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername(MariaDb.USER);
        pool.setPassword(MariaDb.PASSWORD);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.addDataSourceProperty("useLocalSessionState", "true");
        pool.addDataSourceProperty("cachePrepStmts", "true");
        pool.addDataSourceProperty("prepStmtCacheSize", "512");
        pool.addDataSourceProperty("prepStmtCacheSqlLimit", "8192");
        source = new HikariDataSource(pool);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(source);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        engine = configuration.buildProcessEngine();
        var process = Bpmn.createExecutableProcess(PROCESS).startEvent();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "chain.bpmn",
                        process.userTask("Task_First")
                                .camundaCandidateGroups("first")
                                .userTask("Task_Second")
                                .camundaCandidateGroups("second")
                                .userTask("Task_Third")
                                .camundaCandidateGroups("third")
                                .endEvent()
                                .done())
                .deploy();
    }

    /** Start, then three times find, claim and complete. */
    void chain() {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        PROCESS, Map.of("matterId", "m", "organisationId", "o", "starterId", "s", "profile", "p"))
                .getId();
        decide(instance, "first");
        decide(instance, "second");
        decide(instance, "third");
    }

    private void decide(String instance, String group) {
        String task =
                tasks()
                        .createTaskQuery()
                        .taskCandidateGroup(group)
                        .orderByTaskCreateTime()
                        .asc()
                        .listPage(0, 20)
                        .stream()
                        .filter(found -> found.getProcessInstanceId().equals(instance))
                        .findFirst()
                        .orElseThrow()
                        .getId();
        tasks().claim(task, group);
        tasks().complete(task, Map.of(group, "approve"));
    }

    TaskService tasks() {
        return engine.getTaskService();
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(source);
    }

    @Override
    public void close() {
        engine.close();
        source.close();
    }
}

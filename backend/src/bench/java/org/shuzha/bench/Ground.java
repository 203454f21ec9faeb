package org.shuzha.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.shuzha.Shuzha;
import org.shuzha.database.MariaDb;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What everything is measured on: a MariaDB whose commits wait for the disk, and the whole application on it with the
 * people of the demonstration. Nothing is sealed unless a benchmark asks for it.
 */
public final class Ground implements AutoCloseable {

    private static final String NEVER = "P100D";

    private final MariaDb server = MariaDb.server();
    private final ConfigurableApplicationContext application;
    private final JdbcTemplate jdbc;
    private final ProcessHandle database;

    Ground() {
        application = new SpringApplicationBuilder(Shuzha.class)
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + url("shuzha"),
                        "--spring.datasource.username=" + MariaDb.USER,
                        "--spring.datasource.password=" + MariaDb.PASSWORD,
                        "--shuzha.trail.sealing-delay=" + NEVER,
                        "--shuzha.witness.delay=" + NEVER);
        jdbc = new JdbcTemplate(bean(DataSource.class));
        jdbc.execute("SET GLOBAL innodb_flush_log_at_trx_commit = 1");
        jdbc.execute("SET GLOBAL innodb_buffer_pool_size = 1073741824");
        database = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("mariadbd"))
                .findFirst()
                .orElseThrow();
    }

    /** Of another database on the same server. */
    String url(String name) {
        return server.url(name);
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public ApplicationEventPublisher events() {
        return application;
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    int port() {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    String version() {
        return jdbc.queryForObject("SELECT VERSION()", String.class);
    }

    /** Milliseconds of processor that this JVM and the database have used so far. */
    public double cpu() {
        var own = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return own.getProcessCpuTime() / 1e6
                + database.info().totalCpuDuration().orElseThrow().toMillis();
    }

    /** Statements the server has answered so far, by kind. */
    Map<String, Long> statements() {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.query(
                "SHOW GLOBAL STATUS WHERE Variable_name IN"
                        + " ('Com_select', 'Com_insert', 'Com_update', 'Com_delete', 'Com_commit', 'Com_set_option')",
                row -> {
                    counts.put(row.getString(1).substring("Com_".length()), row.getLong(2));
                });
        return counts;
    }

    @Override
    public void close() {
        application.close();
    }
}

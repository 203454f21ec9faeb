package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuzha.database.MariaDb;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The account that runs may append to the trail and no more. */
class TrailRightsTest {

    private static final String SCHEMA = "shuzha";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRANT ALL PRIVILEGES ON *.* TO `root`@`localhost` WITH GRANT OPTION",
                "GRANT SELECT, INSERT, UPDATE, DELETE ON `shuzha`.* TO `app`@`%`",
                "GRANT SELECT, INSERT, DELETE ON `shu%`.* TO `app`@`%`",
                "GRANT SELECT, UPDATE (content) ON `shuzha`.`audit_leaf` TO `app`@`%`",
                "GRANT DROP ON `shuzha`.`audit_checkpoint` TO `app`@`%`",
                "GRANT ALTER ON shuzha.audit_node TO app",
                "GRANT SELECT, INSERT, UPDATE, DELETE ON `shuzha`.`evidence_file` TO `app`@`%`"
            })
    void isTooMuch(String grant) {
        assertThat(TrailRights.excess(List.of(grant), SCHEMA)).containsExactly(grant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRANT USAGE ON *.* TO `app`@`%` IDENTIFIED BY PASSWORD '*UPDATE'",
                "GRANT SELECT, INSERT ON `shuzha`.`audit_leaf` TO `app`@`%`",
                "GRANT SELECT, INSERT, UPDATE, DELETE ON `shuzha`.`audit_unsealed` TO `app`@`%`",
                "GRANT SELECT, INSERT, UPDATE ON `shuzha`.`evidence_file` TO `app`@`%`",
                "GRANT ALL PRIVILEGES ON `other`.* TO `app`@`%`",
                "GRANT `auditors` TO `app`@`%`"
            })
    void isNot(String grant) {
        assertThat(TrailRights.excess(List.of(grant), SCHEMA)).isEmpty();
    }

    /** What the documentation tells an administrator to do. */
    @Test
    @Tag("mariadb")
    void theDocumentedGrantsAreEnoughAndNotTooMany() throws IOException {
        String schema = "rights_" + ProcessHandle.current().pid();
        String url = MariaDb.server().url(schema);
        var admin = new JdbcTemplate(new DriverManagerDataSource(url, MariaDb.USER, MariaDb.PASSWORD));
        Flyway.configure()
                .dataSource(url, MariaDb.USER, MariaDb.PASSWORD)
                .locations("classpath:db/migration", "classpath:db/vendor/mysql")
                .load()
                .migrate();
        admin.execute("CREATE OR REPLACE USER 'shuzha_app'@'%' IDENTIFIED BY 'secret'");
        admin.queryForList(Files.readString(Path.of("..", "docs", "grants.sql")), String.class)
                .forEach(admin::execute);
        var app = new JdbcTemplate(new DriverManagerDataSource(url, "shuzha_app", "secret"));
        assertThat(TrailRights.excess(app.queryForList("SHOW GRANTS", String.class), schema))
                .isEmpty();
        assertThat(TrailRights.excess(admin.queryForList("SHOW GRANTS", String.class), schema))
                .isNotEmpty();
        app.update("INSERT INTO audit_leaf VALUES ('test:1', 1, ?, '{}')", "0".repeat(64));
        app.queryForList("SELECT id FROM audit_sealer WHERE id = 1 FOR UPDATE");
        app.update("INSERT INTO audit_unsealed VALUES ('1', 'test:1', 1)");
        app.update("DELETE FROM audit_unsealed");
        for (String table : TrailRights.APPEND_ONLY) {
            assertThat(app.queryForList("SELECT * FROM " + table)).hasSizeLessThan(2);
            assertThatThrownBy(() -> app.update("DELETE FROM " + table)).hasStackTraceContaining("denied");
        }
        for (String table : TrailRights.KEPT) {
            assertThatThrownBy(() -> app.update("DELETE FROM " + table)).hasStackTraceContaining("denied");
        }
        assertThatThrownBy(() -> app.update("UPDATE audit_leaf SET content = 'x'"))
                .hasStackTraceContaining("denied");
    }
}

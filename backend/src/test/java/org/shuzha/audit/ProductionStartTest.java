package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuzha.Shuzha;
import org.shuzha.database.MariaDb;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** In production the trail's key and the database accounts are in order, or there is no start. */
@Tag("mariadb")
class ProductionStartTest {

    private final String schema = "start_" + ProcessHandle.current().pid();
    private final String url = MariaDb.server().url(schema);
    private final JdbcTemplate admin =
            new JdbcTemplate(new DriverManagerDataSource(url, MariaDb.USER, MariaDb.PASSWORD));

    @TempDir
    private Path folder;

    @Test
    void followsTheDocumentationFromTheFirstStartOn() throws Exception {
        assertThatThrownBy(() -> start(MariaDb.USER, MariaDb.PASSWORD, List.of()))
                .rootCause()
                .hasMessageContaining("shuzha.trail.keystore.file");
        assertThatThrownBy(() -> start(MariaDb.USER, MariaDb.PASSWORD, keystore()))
                .rootCause()
                .hasMessageContaining("SHUZHA_DB_MIGRATION_USER");
        admin.execute("DROP DATABASE " + schema);
        admin.execute("CREATE DATABASE IF NOT EXISTS " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        admin.execute("CREATE OR REPLACE USER 'start_owner'@'%' IDENTIFIED BY 'owner'");
        admin.execute("GRANT ALL PRIVILEGES ON " + schema + ".* TO 'start_owner'@'%'");
        admin.execute("CREATE OR REPLACE USER 'shuzha_app'@'%' IDENTIFIED BY 'app'");
        var arguments = new ArrayList<>(keystore());
        arguments.add("--shuzha.db.migration.user=start_owner");
        arguments.add("--shuzha.db.migration.password=owner");
        assertThatThrownBy(() -> start("shuzha_app", "app", arguments)).hasStackTraceContaining("denied");
        new JdbcTemplate(new DriverManagerDataSource(url, MariaDb.USER, MariaDb.PASSWORD))
                .queryForList(Files.readString(Path.of("..", "docs", "grants.sql")), String.class)
                .forEach(admin::execute);
        start("shuzha_app", "app", arguments).close();
        start("shuzha_app", "app", keystore()).close();
    }

    private List<String> keystore() throws Exception {
        var made = new TrailProperties.Keystore(null, "PKCS12", "BC", null, "trail", SignatureAlgorithm.SM2);
        var properties = new TrailProperties(HashAlgorithm.SM3, "shuzha.local", folder.toString(), null, made);
        var maker = new NewKeystore(properties, Clock.systemUTC());
        return List.of(
                "--shuzha.trail.keystore.file=" + maker.file(),
                "--shuzha.trail.keystore.password=" + String.valueOf(maker.password()));
    }

    private Path documents() throws Exception {
        Path file = folder.resolve("documents.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("evidence", new SecretKeySpec(new byte[32], "AES"), "word".toCharArray(), null);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "word".toCharArray());
        }
        return file;
    }

    private ConfigurableApplicationContext start(String user, String password, List<String> more) throws Exception {
        var arguments = new ArrayList<>(more);
        arguments.addAll(List.of(
                "--server.port=0",
                "--shuzha.trail.folder=" + folder,
                "--shuzha.evidence.keystore.file=" + documents(),
                "--shuzha.evidence.keystore.password=word",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password));
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(Shuzha.class).run(arguments.toArray(String[]::new));
        assertThat(context.getBean(SigningKeys.class).trusted()).hasSize(1);
        return context;
    }
}

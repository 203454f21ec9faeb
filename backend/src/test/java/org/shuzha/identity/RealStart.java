package org.shuzha.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.shuzha.Client;
import org.shuzha.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application without the demo, beside a directory: people are imported, and nobody has an account here. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:first;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
            "shuzha.password.rotation=90d"
        })
@Import(RealStart.TestClock.class)
abstract class RealStart {

    static final String PASSWORD = "correct horse battery";
    static final String DIRECTORY_PASSWORD = "of the directory";

    @LocalServerPort
    private int port;

    @Autowired
    private Importer importer;

    @Autowired
    Invitations invitations;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    Client client;

    /** The directory knows somebody of ours, and somebody we do not know. */
    @DynamicPropertySource
    static void directory(DynamicPropertyRegistry registry) throws Exception {
        var server = new InMemoryDirectoryServer(new InMemoryDirectoryServerConfig("dc=example"));
        server.add("dn: dc=example", "objectClass: domain", "dc: example");
        for (String name : new String[] {"zhang.wei", "stranger"}) {
            server.add(
                    "dn: uid=" + name + ",dc=example",
                    "objectClass: inetOrgPerson",
                    "uid: " + name,
                    "cn: " + name,
                    "sn: " + name,
                    "userPassword: " + DIRECTORY_PASSWORD);
        }
        server.startListening();
        registry.add("shuzha.ldap.url", () -> "ldap://localhost:" + server.getListenPort());
        registry.add("shuzha.ldap.user", () -> "uid={name},dc=example");
        registry.add("shuzha.ldap.unencrypted", () -> "true");
    }

    @BeforeEach
    void people() {
        client = new Client(URI.create("http://localhost:" + port));
        assertThat(importer.load("classpath:demo/").mistakes()).isEmpty();
    }

    @AfterEach
    void nobodyAgain() {
        clock.reset();
        jdbc.update("DELETE FROM account_totp");
        jdbc.update("DELETE FROM identity_setup");
        jdbc.update("DELETE FROM identity_invitation");
        jdbc.update("DELETE FROM identity_account");
    }

    static Map<String, String> setup(String token, String username, String name, String password) {
        return Map.of("token", token, "username", username, "name", name, "password", password);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class TestClock {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}

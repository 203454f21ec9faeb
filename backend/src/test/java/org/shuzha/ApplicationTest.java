package org.shuzha;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application over HTTP with the demo district. All subclasses share one context and one database, so a test
 * reads only what it made itself. On H2 in memory; {@code -Dshuzha.test.database=mariadb} starts a MariaDB instead, and the
 * integration-test phase runs every subclass on it.
 */
@Tag("application")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=${shuzha.test.url:" + ApplicationTest.H2 + "}",
            "spring.datasource.username=${shuzha.test.user:sa}",
            "spring.datasource.password=${shuzha.test.password:}"
        })
@ActiveProfiles("demo")
@Import(ApplicationTest.TestClock.class)
public abstract class ApplicationTest {

    static final String H2 =
            "jdbc:h2:mem:shuzha;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";

    @LocalServerPort
    private int port;

    /** Real time, until a test moves it. */
    @Autowired
    protected MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    /** Nobody yet. */
    protected Client anonymous() {
        return new Client(URI.create("http://localhost:" + port));
    }

    /** A demo person, signed in. */
    protected Client as(String username) {
        return anonymous().signIn(username, "demo");
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

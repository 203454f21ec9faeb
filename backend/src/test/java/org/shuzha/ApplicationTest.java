package org.shuzha;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
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
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

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
            "spring.datasource.password=${shuzha.test.password:}",
            // a test sends what waits in the outbox when it wants to, and starts the mail server
            "shuzha.notice.delay=P1D",
            "shuzha.telling.delay=P1D",
            "spring.mail.host=localhost",
            "shuzha.mail.from=shuzha@hospital.example",
            "shuzha.base-url=https://shuzha.hospital.example/",
            // and the gateway of text messages
            "shuzha.sms.headers=X-Key: geheim",
            "shuzha.sms.result=/code",
            "shuzha.sms.accepted=0",
            "shuzha.sms.refused=21,22",
            "shuzha.sms.timeout=5s",
            // a part of this machine that webhooks may reach
            "shuzha.webhook.allowed=127.0.0.2/32"
        })
@ActiveProfiles("demo")
@Import(ApplicationTest.TestClock.class)
public abstract class ApplicationTest {

    static final String H2 =
            "jdbc:h2:mem:shuzha;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";

    /** Where a mail server may listen, one for this JVM. */
    protected static final int MAIL_PORT = freePort();

    /** Where a gateway of text messages may listen, at {@code /send} of 127.0.0.1. */
    protected static final int SMS_PORT = freePort();

    @LocalServerPort
    private int port;

    /** Real time, until a test moves it. */
    @Autowired
    protected MovableClock clock;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.port", () -> MAIL_PORT);
        registry.add("shuzha.sms.url", () -> "http://127.0.0.1:" + SMS_PORT + "/send");
    }

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

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
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

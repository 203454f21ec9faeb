package org.shuzha.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuzha.Client;
import org.shuzha.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** A real start, without the demo profile: nobody can sign in before the operator's token is spent. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:first;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE")
@ExtendWith(OutputCaptureExtension.class)
class FirstAccountTests {

    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    private int port;

    @Autowired
    private Importer importer;

    @Autowired
    private FirstStart start;

    @Autowired
    private Invitations invitations;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private Client client;

    @BeforeEach
    void people() {
        client = new Client(URI.create("http://localhost:" + port));
        assertThat(importer.load("classpath:demo/").mistakes()).isEmpty();
    }

    @AfterEach
    void nobodyAgain() {
        clock.reset();
        jdbc.update("DELETE FROM identity_setup");
        jdbc.update("DELETE FROM identity_invitation");
        jdbc.update("DELETE FROM identity_account");
    }

    @Test
    void theTokenOpensOneAccountOnce(CapturedOutput output) {
        assertThat(client.get("/api/session").path("setup").asBoolean()).isFalse();
        String token = printedToken(output);
        assertThat(client.get("/api/session").path("setup").asBoolean()).isTrue();
        assertThat(client.get("/api/session").path("demo").asBoolean()).isFalse();
        assertThat(client.get("/api/session").path("people").isNull()).isTrue();

        client.post("/api/session/setup", setup(token, "zhang.wei", "张蔚", PASSWORD));

        assertThat(client.signIn("zhang.wei", PASSWORD)
                        .get("/api/me")
                        .path("name")
                        .asString())
                .isEqualTo("张蔚");
        assertThat(client.get("/api/session").path("setup").asBoolean()).isFalse();
        assertThat(refused(setup(token, "li.muyang", "李沐阳", PASSWORD))).isEqualTo("setup.token");
    }

    @Test
    void anOldTokenAndAWrongOneAreRefused(CapturedOutput output) {
        String token = printedToken(output);
        assertThat(refused(setup("wrong", "zhang.wei", "张蔚", PASSWORD))).isEqualTo("setup.token");

        clock.advance(Duration.ofHours(25));

        assertThat(refused(setup(token, "zhang.wei", "张蔚", PASSWORD))).isEqualTo("setup.token");
    }

    @Test
    void aNewStartEndsTheTokenOfTheLast(CapturedOutput output) {
        String old = printedToken(output);
        start.run(new DefaultApplicationArguments());

        assertThat(refused(setup(old, "zhang.wei", "张蔚", PASSWORD))).isEqualTo("setup.token");
    }

    @Test
    void nameAndUsernameMustBelongTogether(CapturedOutput output) {
        String token = printedToken(output);

        assertThat(refused(setup(token, "zhang.wei", "李沐阳", PASSWORD))).isEqualTo("setup.person");
        assertThat(refused(setup(token, "somebody.else", "张蔚", PASSWORD))).isEqualTo("setup.person");
    }

    @Test
    void badPasswordsAreRefusedAndTheTokenSurvives(CapturedOutput output) {
        String token = printedToken(output);

        assertThat(refused(setup(token, "zhang.wei", "张蔚", "short"))).isEqualTo("password.length");
        assertThat(refused(setup(token, "zhang.wei", "张蔚", "Qwerty123456"))).isEqualTo("password.common");
        assertThat(refused(setup(token, "zhang.wei", "张蔚", "abababababab"))).isEqualTo("password.common");
        assertThat(refused(setup(token, "zhang.wei", "张蔚", "my zhang.wei 1"))).isEqualTo("password.username");
        client.post("/api/session/setup", setup(token, "zhang.wei", "张蔚", PASSWORD));
    }

    @Test
    void anInvitationIsForOnePersonAndEndsHisSessions() {
        String first = invitations.invite("zhang.wei");
        assertThat(refused(setup(first, "li.muyang", "李沐阳", PASSWORD))).isEqualTo("setup.token");
        client.post("/api/session/setup", setup(first, "zhang.wei", "张蔚", PASSWORD));
        client.signIn("zhang.wei", PASSWORD);

        String again = invitations.invite("zhang.wei");
        new Client(client.uri("/")).post("/api/session/setup", setup(again, "zhang.wei", "张蔚", "another long one"));

        client.refused(401, "GET", "/api/me", null);
        client.refused(401, "POST", "/api/session", Map.of("username", "zhang.wei", "password", PASSWORD));
        client.signIn("zhang.wei", "another long one");
    }

    @Test
    void onlyTheHashOfATokenIsStored() {
        String token = invitations.invite("zhang.wei");

        assertThat(jdbc.queryForList("SELECT token_hash FROM identity_invitation", String.class))
                .hasSize(1)
                .noneMatch(hash -> hash.contains(token));
    }

    private String printedToken(CapturedOutput output) {
        start.run(new DefaultApplicationArguments());
        String text = output.getOut().strip();
        return text.substring(text.length() - 32);
    }

    private String refused(Map<String, String> setup) {
        return client.refused(422, "POST", "/api/session/setup", setup)
                .path("code")
                .asString();
    }

    private static Map<String, String> setup(String token, String username, String name, String password) {
        return Map.of("token", token, "username", username, "name", name, "password", password);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}

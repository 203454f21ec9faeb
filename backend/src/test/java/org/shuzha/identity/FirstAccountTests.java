package org.shuzha.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuzha.Client;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A real start, without the demo profile: nobody can sign in before the operator's token is spent. */
@ExtendWith(OutputCaptureExtension.class)
class FirstAccountTests extends RealStart {

    private static final String NEXT = "another long enough phrase";

    @Autowired
    private FirstStart start;

    @Test
    void theTokenOpensOneAccountOnce(CapturedOutput output) {
        assertThat(client.get("/api/session").path("setup").asBoolean()).isFalse();
        String token = printedToken(output);
        assertThat(client.get("/api/session").path("setup").asBoolean()).isTrue();
        assertThat(client.get("/api/session").path("demo").asBoolean()).isFalse();
        client.refused(404, "GET", "/api/session/demo-people", null);

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

    @Test
    void whoOpenedTheFirstAccountNamesThreeAdministratorsOnceAndNothingElse(CapturedOutput output) {
        clearAdministrators();
        client.post("/api/session/setup", setup(printedToken(output), "zhang.wei", "张蔚", PASSWORD));
        client.signIn("zhang.wei", PASSWORD);
        assertThat(client.get("/api/me").path("setup").asBoolean()).isTrue();
        client.refused(403, "GET", "/api/administration/people", null);
        var twice = Map.of("system", id("zhang.wei"), "security", id("zhang.wei"), "audit", id("zou.mingche"));
        assertThat(named(422, twice)).isEqualTo("setup.three_people");
        var foreign = Map.of("system", id("zhang.wei"), "security", id("yin.qingyue"), "audit", id("zou.mingche"));
        assertThat(named(422, foreign)).isEqualTo("setup.three_people");
        var principal = Map.of("system", id("zhou.mingyuan"), "security", id("xie.yuan"), "audit", id("zou.mingche"));
        assertThat(named(422, principal)).isEqualTo("appointment.excluded");

        var three = Map.of("system", id("zhang.wei"), "security", id("xie.yuan"), "audit", id("zou.mingche"));
        var named = client.post("/api/setup/administrators", three).path("administrators");

        assertThat(named).hasSize(3);
        assertThat(named.get(0).path("token").isNull()).isTrue();
        assertThat(client.get("/api/me").path("setup").asBoolean()).isFalse();
        client.get("/api/administration/people");
        assertThat(named(403, three)).isEqualTo("setup.over");
        String token = named.get(1).path("token").asString();
        new Client(client.uri("/")).post("/api/session/setup", setup(token, "xie.yuan", "谢予安", PASSWORD));
        Client security = new Client(client.uri("/")).signIn("xie.yuan", PASSWORD);
        security.refused(403, "POST", "/api/administration/departments", Map.of("code", "x", "name", "x"));
        assertThat(named(security, 403, three)).isEqualTo("setup.over");
        jdbc.update("UPDATE identity_appointment SET valid_until = '2025-01-02' WHERE post LIKE '%ADMINISTRATOR'");
        assertThat(named(403, three)).as("gone for ever").isEqualTo("setup.over");
    }

    @Test
    void whereTheImportBroughtTheThreeNothingIsLeftToSetUp(CapturedOutput output) {
        jdbc.update("UPDATE identity_appointment SET valid_until = NULL WHERE post LIKE '%ADMINISTRATOR'");
        client.post("/api/session/setup", setup(printedToken(output), "zhang.wei", "张蔚", PASSWORD));
        client.signIn("zhang.wei", PASSWORD);

        assertThat(client.get("/api/me").path("setup").asBoolean()).isFalse();
    }

    private void clearAdministrators() {
        jdbc.update("DELETE FROM identity_appointment WHERE post LIKE '%ADMINISTRATOR'");
    }

    private String id(String username) {
        return jdbc.queryForObject("SELECT id FROM identity_person WHERE username = ?", String.class, username);
    }

    private String named(int status, Map<String, String> three) {
        return named(client, status, three);
    }

    private static String named(Client who, int status, Map<String, String> three) {
        return who.refused(status, "POST", "/api/setup/administrators", three)
                .path("code")
                .asString();
    }

    private String printedToken(CapturedOutput output) {
        start.run(new DefaultApplicationArguments());
        String text = output.getOut().strip();
        return text.substring(text.length() - 32);
    }

    @Test
    void whereItIsAskedForAnOldPasswordIsReplacedBeforeItOpensASession() {
        client.post("/api/session/setup", setup(invitations.invite("zhang.wei"), "zhang.wei", "张蔚", PASSWORD));
        client.signIn("zhang.wei", PASSWORD);
        clock.advance(Duration.ofDays(90));
        Map<String, String> old = Map.of("username", "zhang.wei", "password", PASSWORD);
        assertThat(client.refused(403, "POST", "/api/session", old).path("code").asString())
                .isEqualTo("session.password_expired");
        assertThat(replaced(PASSWORD, PASSWORD)).isEqualTo("password.same");
        assertThat(replaced("wrong", NEXT)).isEqualTo("session.bad_credentials");

        client.post("/api/session/password", replacement(PASSWORD, NEXT));

        client.refused(401, "GET", "/api/me", null);
        client.signIn("zhang.wei", NEXT).get("/api/me");
        assertThat(replaced(NEXT, PASSWORD)).isEqualTo("not_found");
    }

    private String replaced(String current, String next) {
        return client.send("POST", "/api/session/password", replacement(current, next))
                .json()
                .path("code")
                .asString();
    }

    private static Map<String, String> replacement(String current, String next) {
        return Map.of("username", "zhang.wei", "current", current, "next", next);
    }

    private String refused(Map<String, String> setup) {
        return client.refused(422, "POST", "/api/session/setup", setup)
                .path("code")
                .asString();
    }
}

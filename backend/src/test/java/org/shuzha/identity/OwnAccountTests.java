package org.shuzha.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.shuzha.Client;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class OwnAccountTests extends ApplicationTest {

    private static final String WHO = "ren.tinglan";
    private static final String NEXT = "correct horse battery";

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Passwords passwords;

    @AfterEach
    void demoPassword() {
        jdbc.update(
                "UPDATE identity_account SET password_hash = ? WHERE person_id ="
                        + " (SELECT id FROM identity_person WHERE username = ?)",
                passwords.hash("demo"),
                WHO);
    }

    @Test
    void sessionsAreListedAndEndedOneByOneAndTogether() {
        Client here = as(WHO);
        here.delete("/api/account/sessions");
        Client there = as(WHO);
        Client elsewhere = as(WHO);

        JsonNode sessions = here.get("/api/account").path("sessions");

        assertThat(sessions).hasSize(3);
        assertThat(sessions.findValuesAsString("id")).doesNotContain(decoded(here.cookie("SESSION")));
        String one = other(there.get("/api/account").path("sessions"), true);
        here.delete("/api/account/sessions/" + one);
        there.refused(401, "GET", "/api/me", null);
        elsewhere.get("/api/me");
        here.delete("/api/account/sessions");
        elsewhere.refused(401, "GET", "/api/me", null);
        assertThat(here.get("/api/account").path("sessions")).hasSize(1);
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        Client other = as("yao.guancheng");
        String id = other(other.get("/api/account").path("sessions"), true);

        as(WHO).refused(404, "DELETE", "/api/account/sessions/" + id, null);
        other.get("/api/me");
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndEndsTheOtherSessions() {
        Client here = as(WHO);
        Client there = as(WHO);
        assertThat(code(here, Map.of("current", "wrong", "next", NEXT))).isEqualTo("password.wrong");
        assertThat(code(here, Map.of("current", "demo", "next", "short"))).isEqualTo("password.length");

        here.put("/api/account/password", Map.of("current", "demo", "next", NEXT));

        here.get("/api/me");
        there.refused(401, "GET", "/api/me", null);
        anonymous().refused(401, "POST", "/api/session", Map.of("username", WHO, "password", "demo"));
        anonymous().signIn(WHO, NEXT);
    }

    @Test
    void nobodyStaysSignedInForMoreThanTwelveHours() {
        Client client = as(WHO);
        String mine = "WHERE PRINCIPAL_NAME = (SELECT id FROM identity_person WHERE username = '" + WHO + "')";
        jdbc.update("UPDATE IDENTITY_SESSION SET CREATION_TIME = CREATION_TIME - 43100000 " + mine);
        client.get("/api/me");
        jdbc.update("UPDATE IDENTITY_SESSION SET CREATION_TIME = CREATION_TIME - 200000 " + mine);

        client.refused(401, "GET", "/api/me", null);
        client.signIn(WHO, "demo").get("/api/me");
    }

    private static String code(Client client, Map<String, String> change) {
        return client.refused(422, "PUT", "/api/account/password", change)
                .path("code")
                .asString();
    }

    private static String other(JsonNode sessions, boolean current) {
        for (JsonNode session : sessions) {
            if (session.path("current").asBoolean() == current) {
                return session.path("id").asString();
            }
        }
        throw new AssertionError(sessions.toString());
    }

    private static String decoded(String cookie) {
        return new String(java.util.Base64.getDecoder().decode(cookie), java.nio.charset.StandardCharsets.UTF_8);
    }
}

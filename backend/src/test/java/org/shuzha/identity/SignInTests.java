package org.shuzha.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.shuzha.Client;
import org.shuzha.Client.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class SignInTests extends ApplicationTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Sessions sessions;

    @Test
    void tellsWhoTheDemoPeopleAre() {
        JsonNode state = anonymous().get("/api/session");

        assertThat(state.path("demo").asBoolean()).isTrue();
        assertThat(state.path("setup").asBoolean()).isFalse();
        JsonNode people = anonymous().get("/api/session/demo-people");
        // other tests invent hospitals of their own
        assertThat(people)
                .filteredOn(person -> person.path("organisation").asString().startsWith("云汀区"))
                .hasSize(124);
        assertThat(people.findValuesAsString("username"))
                .contains("zhang.wei", "wei.changgeng", "xu.jing", "yin.qingyue", "zou.mingche");
    }

    @Test
    void answersWhoIAm() {
        JsonNode me = as("xu.chengan").get("/api/me");

        assertThat(me.path("name").asString()).isEqualTo("许承安");
        assertThat(me.path("organisation").path("profile").asString()).isEqualTo("NATIONAL");
        assertThat(me.path("appointments").findValuesAsString("post"))
                .containsExactly("DEPARTMENT_HEAD", "GROUP_MEMBER", "EMERGENCY_LEAD");
        assertThat(me.path("appointments")
                        .path(0)
                        .path("department")
                        .path("name")
                        .asString())
                .isEqualTo("信息科");
    }

    @Test
    void answersForWhomIAct() {
        JsonNode substituting = as("ding.shouzhuo").get("/api/me").path("substituting");

        assertThat(substituting).hasSize(1);
        assertThat(substituting.path(0).path("name").asString()).isEqualTo("董采薇");
        assertThat(substituting.path(0).path("until").asString()).isEqualTo("2027-12-31");
    }

    @Test
    void usernameIgnoresCaseAndSpaces() {
        assertThat(anonymous()
                        .signIn(" Zhang.Wei ", "demo")
                        .get("/api/me")
                        .path("username")
                        .asString())
                .isEqualTo("zhang.wei");
    }

    @Test
    void wrongPasswordAndUnknownNameGetTheSameAnswer() {
        JsonNode wrong = anonymous().refused(401, "POST", "/api/session", credentials("zhang.wei", "wrong"));
        JsonNode unknown = anonymous().refused(401, "POST", "/api/session", credentials("nobody.here", "wrong"));

        assertThat(wrong).isEqualTo(unknown);
        assertThat(wrong.path("code").asString()).isEqualTo("session.bad_credentials");
    }

    @Test
    void guessingIsThrottledPerName() {
        Client guesser = anonymous();
        IntStream.range(0, 10)
                .forEach(i -> guesser.refused(401, "POST", "/api/session", credentials("target.one", "guess" + i)));

        Answer answer = guesser.send("POST", "/api/session", credentials("target.one", "guess"));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.json().path("code").asString()).isEqualTo("session.throttled");
        assertThat(answer.json().path("args").path("retryAfter").asInt()).isBetween(1, 91);
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void sessionIdChangesAtSignInAndDiesAtSignOut() {
        Client client = as("li.muyang");
        String first = client.cookie("SESSION");
        client.signIn("li.muyang", "demo");
        assertThat(client.cookie("SESSION")).isNotEqualTo(first);

        String stolen = client.cookie("SESSION");
        client.delete("/api/session");

        HttpRequest replay = HttpRequest.newBuilder(client.uri("/api/me"))
                .header("Cookie", "SESSION=" + stolen)
                .build();
        assertThat(anonymous().exchange(replay).status()).isEqualTo(401);
        assertThat(client.refused(401, "GET", "/api/me", null).path("code").asString())
                .isEqualTo("session.required");
    }

    @Test
    void inactivePersonIsOutAtOnce() {
        Client client = as("tang.xiaoman");
        try {
            jdbc.update("UPDATE identity_person SET active = FALSE WHERE username = 'tang.xiaoman'");
            client.refused(401, "GET", "/api/me", null);
            anonymous().refused(401, "POST", "/api/session", credentials("tang.xiaoman", "demo"));
        } finally {
            jdbc.update("UPDATE identity_person SET active = TRUE WHERE username = 'tang.xiaoman'");
        }
    }

    @Test
    void sessionsOfAPersonCanBeEnded() {
        Client client = as("feng.yining");
        sessions.end(client.get("/api/me").path("id").asString());

        client.refused(401, "GET", "/api/me", null);
    }

    @Test
    void refusalsAreCountedAndForgottenAtSuccess() {
        String count = "SELECT failed_attempts FROM identity_account a JOIN identity_person p ON p.id = a.person_id"
                + " WHERE p.username = 'yu.chengxi'";
        anonymous().refused(401, "POST", "/api/session", credentials("yu.chengxi", "wrong"));
        assertThat(jdbc.queryForObject(count, Integer.class)).isEqualTo(1);

        as("yu.chengxi");
        assertThat(jdbc.queryForObject(count, Integer.class)).isZero();
    }

    @Test
    void withoutCsrfTokenNothingIsChanged() {
        HttpRequest forged = HttpRequest.newBuilder(anonymous().uri("/api/session"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"username\":\"zhang.wei\",\"password\":\"demo\"}"))
                .build();
        Answer answer = anonymous().exchange(forged);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("code").asString()).isEqualTo("session.csrf");
    }

    @Test
    void emptyCredentialsAreNamedField() {
        JsonNode problem = anonymous().refused(422, "POST", "/api/session", credentials("", ""));

        assertThat(problem.path("fields").findValuesAsString("path"))
                .containsExactlyInAnyOrder("/username", "/password");
        assertThat(problem.path("fields").findValuesAsString("code")).containsOnly("field.required");
    }

    private static Map<String, String> credentials(String username, String password) {
        return Map.of("username", username, "password", password);
    }
}

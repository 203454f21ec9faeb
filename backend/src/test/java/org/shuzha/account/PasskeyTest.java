package org.shuzha.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.shuzha.Client;
import org.shuzha.identity.Profiles;
import org.shuzha.identity.SignInThrottle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class PasskeyTest extends ApplicationTest {

    private static final String WHO = "feng.yining";
    private static final String OTHER = "li.muyang";
    private static final String KEYS = "/api/account/passkeys";
    private static final String ENTRY = "/api/session/passkey";

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private FactorReset everything;

    @Autowired
    private Profiles profiles;

    @AfterEach
    void withoutFactors() {
        jdbc.update("DELETE FROM account_passkey");
        jdbc.update("DELETE FROM account_totp");
        jdbc.update("DELETE FROM account_recovery_code");
        for (int i = 0; i < 20; i++) {
            throttle.giveBack(WHO, "127.0.0.1");
        }
    }

    @Test
    void isMadeNamedAndAskedForAtTheNextSignIn() {
        Client here = as(WHO);
        var key = new SecurityKey(here);
        JsonNode options = here.post(KEYS + "/challenge", null);
        assertThat(options.at("/rp/id").asString()).isEqualTo("localhost");
        assertThat(options.at("/user/name").asString()).isEqualTo(WHO);
        assertThat(here.post(KEYS, key.made(options)).path("codes")).hasSize(10);

        JsonNode first = firstStep();
        assertThat(first.path("secondFactorNeeded").asBoolean()).isTrue();
        assertThat(first.path("factors")).extracting(JsonNode::asString).containsExactly("PASSKEY");
        Client client = waiting();
        JsonNode asked = client.post(ENTRY + "/challenge", null);
        assertThat(asked.path("allowCredentials")).hasSize(1);
        assertThat(client.post(ENTRY, key.shown(asked)).at("/me/username").asString())
                .isEqualTo(WHO);

        JsonNode listed = client.get(KEYS);
        assertThat(listed.path("available").asBoolean()).isTrue();
        assertThat(listed.at("/passkeys/0/name").asString()).isEqualTo("办公桌上的安全密钥");
        assertThat(listed.at("/passkeys/0/lastUsedAt").isNull()).isFalse();
        assertThat(client.get("/api/account/factor").path("authenticator").asBoolean())
                .isFalse();
        assertThat(client.get("/api/account/factor").path("recoveryLeft").asInt())
                .isEqualTo(10);
        assertThat(leaves())
                .anyMatch(leaf -> leaf.contains("passkey.enrolled"))
                .anyMatch(leaf -> leaf.contains("passkey.used"))
                .anyMatch(leaf -> leaf.contains("session.opened") && leaf.contains("\"by\":\"passkey\""));
    }

    @Test
    void aTouchIsEnoughAfterThePasswordAndNotForAFreshProof() {
        SecurityKey key = SecurityKey.of(as(WHO));
        key.recognised = false;
        Client client = waiting().neverProving();
        client.post(ENTRY, key.shown(client.post(ENTRY + "/challenge", null)));

        JsonNode asked = client.post("/api/account/proof/challenge", null);
        assertThat(asked.path("userVerification").asString()).isEqualTo("required");
        assertThat(problem(client, 422, "/api/account/proof/passkey", key.shown(asked)))
                .isEqualTo("account.proof-wrong");
    }

    @Test
    void aKeyThatCannotRecogniseItsPersonIsNotTaken() {
        Client here = as(WHO);
        var key = new SecurityKey(here);
        key.recognised = false;
        assertThat(problem(here, 422, KEYS, key.enrolment(here))).isEqualTo("passkey.refused");
        assertThat(firstStep().path("secondFactorNeeded").asBoolean()).isFalse();
    }

    @Test
    void isTheFreshProofOfWhoeverHasOne() {
        Client elsewhere = as(WHO).neverProving();
        SecurityKey key = SecurityKey.of(as(WHO));
        JsonNode refusal = elsewhere.refused(403, "POST", "/api/account/factor/recovery", null);
        assertThat(refusal.at("/args/proof").asString()).isEqualTo("code");
        assertThat(refusal.at("/args/factors/0").asString()).isEqualTo("PASSKEY");
        assertThat(problem(elsewhere, 422, "/api/account/proof", Map.of("proof", "demo")))
                .isEqualTo("account.proof-wrong");

        elsewhere.post("/api/account/proof/passkey", key.shown(elsewhere.post("/api/account/proof/challenge", null)));

        assertThat(elsewhere.post("/api/account/factor/recovery", null).path("codes"))
                .hasSize(10);
        assertThat(leaves())
                .anyMatch(leaf -> leaf.contains("proof.given") && leaf.contains("\"by\":\"passkey\""))
                .anyMatch(leaf -> leaf.contains("proof.refused"));
    }

    @Test
    void anAnswerCountsOnceAndOnlyToItsOwnQuestion() {
        SecurityKey key = SecurityKey.of(as(WHO));
        key.counter = 0;
        jdbc.update("UPDATE account_passkey SET sign_count = 0");
        Client client = waiting();
        JsonNode earlier = client.post(ENTRY + "/challenge", null);
        JsonNode asked = client.post(ENTRY + "/challenge", null);
        assertThat(problem(client, 401, ENTRY, key.shown(earlier))).isEqualTo("session.bad_passkey");
        assertThat(problem(client, 401, ENTRY, key.shown(asked))).isEqualTo("session.bad_passkey");

        Map<String, Object> answer = key.shown(client.post(ENTRY + "/challenge", null));
        client.post(ENTRY, answer);
        assertThat(problem(client, 401, ENTRY, answer)).isEqualTo("session.second_step_over");
        Client again = waiting();
        again.post(ENTRY + "/challenge", null);
        assertThat(problem(again, 401, ENTRY, answer)).isEqualTo("session.bad_passkey");
        assertThat(leaves()).anyMatch(leaf -> leaf.contains("session.refused"));
    }

    @Test
    void whatWasAskedIsOverAfterFiveMinutes() {
        SecurityKey key = SecurityKey.of(as(WHO));
        Client client = waiting();
        JsonNode asked = client.post(ENTRY + "/challenge", null);
        clock.advance(Duration.ofMinutes(5));
        assertThat(problem(client, 401, ENTRY, key.shown(asked))).isEqualTo("session.bad_passkey");
        client.post(ENTRY, key.shown(client.post(ENTRY + "/challenge", null)));
    }

    @Test
    void anotherAddressIsRefused() {
        SecurityKey key = SecurityKey.of(as(WHO));
        Client client = waiting();
        String origin = key.origin;
        key.origin = "https://shuzha.example";
        assertThat(problem(client, 401, ENTRY, key.shown(client.post(ENTRY + "/challenge", null))))
                .isEqualTo("session.bad_passkey");
        key.origin = origin;
        key.rpId = "shuzha.example";
        assertThat(problem(client, 401, ENTRY, key.shown(client.post(ENTRY + "/challenge", null))))
                .isEqualTo("session.bad_passkey");
        key.rpId = "localhost";
        client.post(ENTRY, key.shown(client.post(ENTRY + "/challenge", null)));

        Client other = as(OTHER);
        var foreign = new SecurityKey(other);
        foreign.origin = "https://shuzha.example";
        assertThat(problem(other, 422, KEYS, foreign.enrolment(other))).isEqualTo("passkey.refused");
        foreign.origin = origin;
        foreign.rpId = "shuzha.example";
        assertThat(problem(other, 422, KEYS, foreign.enrolment(other))).isEqualTo("passkey.refused");
    }

    @Test
    void aCounterThatFallsIsRefusedAndOnTheTrail() {
        SecurityKey key = SecurityKey.of(as(WHO));
        key.counter = 40;
        Client client = waiting();
        client.post(ENTRY, key.shown(client.post(ENTRY + "/challenge", null)));
        Client copy = waiting();
        key.counter = 40;
        assertThat(problem(copy, 401, ENTRY, key.shown(copy.post(ENTRY + "/challenge", null))))
                .isEqualTo("session.bad_passkey");
        key.counter = 0;
        assertThat(problem(copy, 401, ENTRY, key.shown(copy.post(ENTRY + "/challenge", null))))
                .isEqualTo("session.bad_passkey");
        assertThat(leaves()).anyMatch(leaf -> leaf.contains("passkey.counter_fell") && leaf.contains("40"));
        key.counter = 41;
        copy.post(ENTRY, key.shown(copy.post(ENTRY + "/challenge", null)));
    }

    @Test
    void somebodyElsesCountsForNobodyElse() {
        SecurityKey key = SecurityKey.of(as(WHO));
        Client other = as(OTHER);
        SecurityKey own = SecurityKey.of(other);
        Client client = waiting();
        JsonNode asked = client.post(ENTRY + "/challenge", null);
        assertThat(problem(client, 401, ENTRY, own.shown(asked))).isEqualTo("session.bad_passkey");

        assertThat(problem(other, 409, KEYS, key.enrolment(other))).isEqualTo("passkey.known");
        String id = jdbc.queryForList("SELECT id FROM account_passkey ORDER BY id", String.class)
                .get(0);
        other.refused(404, "DELETE", KEYS + "/" + id, null);
        assertThat(as(OTHER, own).get(KEYS).path("passkeys")).hasSize(1);
    }

    @Test
    void aRemovedOneIsWorthNothingAndTheLastTakesTheSecondStepAway() {
        Client here = as(WHO).neverProving();
        SecurityKey lost = SecurityKey.of(here);
        SecurityKey kept = SecurityKey.of(here);
        assertThat(here.get(KEYS).path("passkeys")).hasSize(2);
        String first = here.get(KEYS).at("/passkeys/1/id").asString();
        clock.advance(Duration.ofMinutes(6));
        here.refused(403, "DELETE", KEYS + "/" + first, null);
        here.post("/api/account/proof/passkey", kept.shown(here.post("/api/account/proof/challenge", null)));
        here.delete(KEYS + "/" + first);

        Client client = waiting();
        JsonNode asked = client.post(ENTRY + "/challenge", null);
        assertThat(problem(client, 401, ENTRY, lost.shown(asked))).isEqualTo("session.bad_passkey");
        here.delete(KEYS + "/" + here.get(KEYS).at("/passkeys/0/id").asString());
        assertThat(firstStep().path("secondFactorNeeded").asBoolean()).isFalse();
        assertThat(here.get("/api/account/factor").path("recoveryLeft").isNull())
                .isTrue();
        assertThat(leaves()).anyMatch(leaf -> leaf.contains("passkey.removed"));
    }

    @Test
    void theAppAndRecoveryCodesStandBesideIt() {
        List<String> recovery = new ArrayList<>();
        Client here = as(WHO);
        Authenticator app = Authenticator.of(here, clock, recovery);
        var key = new SecurityKey(here);
        assertThat(here.post(KEYS, key.enrolment(here)).path("codes")).isEmpty();
        assertThat(firstStep().path("factors")).extracting(JsonNode::asString).containsExactly("PASSKEY", "TOTP");
        waiting().post("/api/session/code", Map.of("code", app.next()));
        waiting().post("/api/session/code", Map.of("code", recovery.get(0)));

        here.delete("/api/account/factor");

        assertThat(firstStep().path("factors")).extracting(JsonNode::asString).containsExactly("PASSKEY");
        waiting().post("/api/session/code", Map.of("code", recovery.get(1)));
        here.refused(409, "DELETE", "/api/account/factor", null);
        assertThat(Authenticator.begun(here, clock).confirm(here)).isEmpty();
    }

    @Test
    void administratorsAndTheOperatorTakeItFromWhoeverLostIt() {
        Client person = as(WHO);
        SecurityKey.of(person);
        String id = person.get("/api/me").path("id").asString();
        as("xie.yuan").delete("/api/administration/people/" + id + "/factor");
        assertThat(firstStep().path("secondFactorNeeded").asBoolean()).isFalse();

        SecurityKey.of(as(WHO));
        var command = new ForgetFactorCommand(everything, profiles, List.of(WHO));
        command.run(null);
        assertThat(command.getExitCode()).isZero();
        assertThat(firstStep().path("secondFactorNeeded").asBoolean()).isFalse();
    }

    @Test
    void needsThePasswordFirstAndGuessingIsSlowed() {
        SecurityKey key = SecurityKey.of(as(WHO));
        assertThat(problem(anonymous(), 401, ENTRY + "/challenge", null)).isEqualTo("session.second_step_over");
        Client client = waiting();
        for (int i = 0; i < 10; i++) {
            client.refused(401, "POST", ENTRY, nonsense(i));
        }
        client.refused(429, "POST", ENTRY, key.shown(client.post(ENTRY + "/challenge", null)));
    }

    @Test
    void bytesOfAnyKindAreRefused() {
        Client here = as(WHO);
        SecurityKey key = SecurityKey.of(here);
        Client client = waiting();
        for (String field : List.of("clientData", "authenticatorData", "signature")) {
            for (String junk : List.of("AAAA", "not base64!", "e30")) {
                Map<String, Object> answer = new HashMap<>(key.shown(client.post(ENTRY + "/challenge", null)));
                answer.put(field, junk);
                assertThat(problem(client, 401, ENTRY, answer)).isEqualTo("session.bad_passkey");
            }
        }
        for (String junk : List.of("AAAA", "not base64!", "o2NmbXRkbm9uZQ")) {
            Map<String, Object> answer = new HashMap<>(new SecurityKey(here).enrolment(here));
            answer.put("made", Map.of("clientData", junk, "attestation", junk));
            assertThat(problem(here, 422, KEYS, answer)).isEqualTo("passkey.refused");
        }
    }

    private static Map<String, Object> nonsense(int i) {
        return Map.of("id", "AAA" + i, "clientData", "AAAA", "authenticatorData", "AAAA", "signature", "AAAA");
    }

    private JsonNode firstStep() {
        return anonymous().post("/api/session", Map.of("username", WHO, "password", "demo"));
    }

    /** A browser whose person has given the password and not yet a factor. */
    private Client waiting() {
        Client client = anonymous().signIn(WHO, "demo");
        client.refused(401, "GET", "/api/me", null);
        return client;
    }

    private Client as(String username, SecurityKey key) {
        Client client = anonymous().signIn(username, "demo");
        client.post(ENTRY, key.shown(client.post(ENTRY + "/challenge", null)));
        return client;
    }

    private static String problem(Client client, int status, String path, Object body) {
        return client.refused(status, "POST", path, body).path("code").asString();
    }

    private List<String> leaves() {
        String id = profiles.byUsername(WHO).id();
        return jdbc.queryForList("SELECT content FROM audit_leaf WHERE stream = ?", String.class, "account:" + id);
    }
}

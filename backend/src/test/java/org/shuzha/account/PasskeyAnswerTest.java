package org.shuzha.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.Client;
import tools.jackson.databind.JsonNode;

/** Which answers of a passkey open nothing. */
@Tag("embedded")
class PasskeyAnswerTest extends FactorTest {

    private static final String OTHER = "li.muyang";
    private static final String KEYS = "/api/account/passkeys";
    private static final String ENTRY = "/api/session/passkey";

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

        Map<String, Object> answer = key.atSignIn(client);
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
        client.post(ENTRY, key.atSignIn(client));
    }

    @Test
    void anotherAddressIsRefused() {
        SecurityKey key = SecurityKey.of(as(WHO));
        Client client = waiting();
        String origin = key.origin;
        key.origin = "https://shuzha.example";
        assertThat(problem(client, 401, ENTRY, key.atSignIn(client))).isEqualTo("session.bad_passkey");
        key.origin = origin;
        key.rpId = "shuzha.example";
        assertThat(problem(client, 401, ENTRY, key.atSignIn(client))).isEqualTo("session.bad_passkey");
        key.rpId = "localhost";
        client.post(ENTRY, key.atSignIn(client));

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
        client.post(ENTRY, key.atSignIn(client));
        Client copy = waiting();
        key.counter = 40;
        assertThat(problem(copy, 401, ENTRY, key.atSignIn(copy))).isEqualTo("session.bad_passkey");
        key.counter = 0;
        assertThat(problem(copy, 401, ENTRY, key.atSignIn(copy))).isEqualTo("session.bad_passkey");
        assertThat(leaves()).anyMatch(leaf -> leaf.contains("passkey.counter_fell") && leaf.contains("40"));
        key.counter = 41;
        copy.post(ENTRY, key.atSignIn(copy));
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
    void needsThePasswordFirstAndGuessingIsSlowed() {
        SecurityKey key = SecurityKey.of(as(WHO));
        assertThat(problem(anonymous(), 401, ENTRY + "/challenge", null)).isEqualTo("session.second_step_over");
        Client client = waiting();
        for (int i = 0; i < 10; i++) {
            client.refused(401, "POST", ENTRY, nonsense(i));
        }
        client.refused(429, "POST", ENTRY, key.atSignIn(client));
    }

    @Test
    void bytesOfAnyKindAreRefused() {
        Client here = as(WHO);
        SecurityKey key = SecurityKey.of(here);
        Client client = waiting();
        for (String field : List.of("clientData", "authenticatorData", "signature")) {
            for (String junk : List.of("AAAA", "not base64!", "e30")) {
                Map<String, Object> answer = new HashMap<>(key.atSignIn(client));
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

    private Client as(String username, SecurityKey key) {
        Client client = anonymous().signIn(username, "demo");
        client.post(ENTRY, key.atSignIn(client));
        return client;
    }
}

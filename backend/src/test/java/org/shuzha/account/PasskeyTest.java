package org.shuzha.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuzha.Client;
import tools.jackson.databind.JsonNode;

/** How a passkey is made, stands beside the other factors and is taken away. */
class PasskeyTest extends FactorTest {

    private static final String KEYS = "/api/account/passkeys";
    private static final String ENTRY = "/api/session/passkey";

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
    void aKeyThatCannotRecogniseItsPersonIsNotTaken() {
        Client here = as(WHO);
        var key = new SecurityKey(here);
        key.recognised = false;
        assertThat(problem(here, 422, KEYS, key.enrolment(here))).isEqualTo("passkey.refused");
        assertThat(firstStep().path("secondFactorNeeded").asBoolean()).isFalse();
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
    void aRemovedOneIsWorthNothingAndTheLastTakesTheSecondStepAway() {
        Client here = as(WHO).neverProving();
        SecurityKey lost = SecurityKey.of(here);
        SecurityKey kept = SecurityKey.of(here);
        assertThat(here.get(KEYS).path("passkeys")).hasSize(2);
        String first = here.get(KEYS).at("/passkeys/1/id").asString();
        clock.advance(Duration.ofMinutes(6));
        here.refused(403, "DELETE", KEYS + "/" + first, null);
        here.post("/api/account/proof/passkey", kept.asProof(here));
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
}

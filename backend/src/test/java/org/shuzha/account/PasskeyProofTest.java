package org.shuzha.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.Client;
import tools.jackson.databind.JsonNode;

/** A passkey as the fresh proof that acts of weight ask for. */
@Tag("embedded")
class PasskeyProofTest extends FactorTest {

    private static final String ENTRY = "/api/session/passkey";

    @Test
    void isTheFreshProofOfWhoeverHasOne() {
        Client elsewhere = as(WHO).neverProving();
        SecurityKey key = SecurityKey.of(as(WHO));
        JsonNode refusal = elsewhere.refused(403, "POST", "/api/account/factor/recovery", null);
        assertThat(refusal.at("/args/proof").asString()).isEqualTo("code");
        assertThat(refusal.at("/args/factors/0").asString()).isEqualTo("PASSKEY");
        assertThat(problem(elsewhere, 422, "/api/account/proof", Map.of("proof", "demo")))
                .isEqualTo("account.proof-wrong");

        elsewhere.post("/api/account/proof/passkey", key.asProof(elsewhere));

        assertThat(elsewhere.post("/api/account/factor/recovery", null).path("codes"))
                .hasSize(10);
        assertThat(leaves())
                .anyMatch(leaf -> leaf.contains("proof.given") && leaf.contains("\"by\":\"passkey\""))
                .anyMatch(leaf -> leaf.contains("proof.refused"));
    }

    @Test
    void aTouchIsEnoughAfterThePasswordAndNotForAFreshProof() {
        SecurityKey key = SecurityKey.of(as(WHO));
        key.recognised = false;
        Client client = waiting().neverProving();
        client.post(ENTRY, key.atSignIn(client));

        JsonNode asked = client.post("/api/account/proof/challenge", null);
        assertThat(asked.path("userVerification").asString()).isEqualTo("required");
        assertThat(problem(client, 422, "/api/account/proof/passkey", key.shown(asked)))
                .isEqualTo("account.proof-wrong");
    }
}

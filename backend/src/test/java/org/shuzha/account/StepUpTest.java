package org.shuzha.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.shuzha.Client;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class StepUpTest extends ApplicationTest {

    private static final String WHO = "feng.yining";
    private static final String DOOR = "/api/account/factor/recovery";

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void withoutFactors() {
        jdbc.update("DELETE FROM account_totp");
        jdbc.update("DELETE FROM account_recovery_code");
    }

    @Test
    void signingInCountsForFiveMinutesAndAPasswordForFiveMore() {
        Client client = as(WHO).neverProving();
        passes(client);
        clock.advance(Duration.ofMinutes(5));
        assertThat(asked(client)).isEqualTo("password");

        assertThat(client.refused(422, "POST", "/api/account/proof", Map.of("proof", "wrong"))
                        .path("code")
                        .asString())
                .isEqualTo("account.proof-wrong");
        assertThat(asked(client)).isEqualTo("password");
        client.post("/api/account/proof", Map.of("proof", "demo"));
        passes(client);
        clock.advance(Duration.ofMinutes(4));
        passes(client);
        clock.advance(Duration.ofMinutes(1));
        assertThat(asked(client)).isEqualTo("password");
    }

    @Test
    void aProofIsOfItsSessionOnly() {
        Client one = as(WHO).neverProving();
        clock.advance(Duration.ofMinutes(6));
        Client other = as(WHO).neverProving();
        passes(other);
        assertThat(asked(one)).isEqualTo("password");
    }

    @Test
    void whoHasASecondFactorProvesWithIt() {
        Client client = as(WHO).neverProving();
        Client elsewhere = as(WHO).neverProving();
        List<String> recovery = new ArrayList<>();
        Authenticator app = Authenticator.of(client, clock, recovery);
        assertThat(asked(elsewhere)).isEqualTo("code");
        elsewhere.refused(422, "POST", "/api/account/proof", Map.of("proof", "demo"));
        String code = app.next();
        elsewhere.post("/api/account/proof", Map.of("proof", code));
        elsewhere.post(DOOR, null);
        client.refused(422, "POST", "/api/account/proof", Map.of("proof", code));
    }

    @Test
    void aRefusedAndAGivenProofAreOnTheTrail() {
        Client client = as(WHO);
        client.refused(422, "POST", "/api/account/proof", Map.of("proof", "wrong"));
        client.post("/api/account/proof", Map.of("proof", "demo"));
        String stream = "account:" + client.get("/api/me").path("id").asString();
        assertThat(jdbc.queryForList("SELECT content FROM audit_leaf WHERE stream = ?", String.class, stream))
                .anyMatch(leaf -> leaf.contains("proof.refused"))
                .anyMatch(leaf -> leaf.contains("proof.given"));
    }

    /** Past the proof, the door says that there is no second factor whose codes could be renewed. */
    private static void passes(Client client) {
        assertThat(client.refused(409, "POST", DOOR, null).path("code").asString())
                .isEqualTo("factor.none");
    }

    private static String asked(Client client) {
        JsonNode problem = client.refused(403, "POST", DOOR, null);
        assertThat(problem.path("code").asString()).isEqualTo("account.step-up-needed");
        return problem.at("/args/proof").asString();
    }
}

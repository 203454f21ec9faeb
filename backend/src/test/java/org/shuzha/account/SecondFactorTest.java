package org.shuzha.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuzha.Client;
import tools.jackson.databind.JsonNode;

/** The codes of an authenticator app as the second factor, and what stands in for them. */
class SecondFactorTest extends FactorTest {

    private final List<String> recovery = new ArrayList<>();

    @Test
    void countsOnlyOnceACodeWasShown() {
        Client here = as(WHO);
        JsonNode begun = here.post("/api/account/factor", null);
        assertThat(begun.at("/qr/path").asString()).startsWith("M0 0h1v1h-1z");
        assertThat(firstStep().path("secondFactorNeeded").asBoolean()).isFalse();
        assertThat(problem(here, 422, "/api/account/factor/confirmation", Map.of("code", "000000")))
                .isEqualTo("factor.code_wrong");

        String secret = begun.path("secret").asString();
        String code = new Authenticator(secret, clock).next();
        JsonNode confirmed = here.post("/api/account/factor/confirmation", Map.of("code", code));

        assertThat(confirmed.path("codes")).hasSize(10);
        assertThat(firstStep().path("secondFactorNeeded").asBoolean()).isTrue();
        assertThat(here.get("/api/account/factor").path("recoveryLeft").asInt()).isEqualTo(10);
        assertThat(jdbc.queryForObject("SELECT secret FROM account_totp", String.class))
                .doesNotContain(secret);
    }

    @Test
    void aCodeOpensTheSessionAndNeverASecondOne() {
        Authenticator app = Authenticator.of(as(WHO), clock, recovery);
        String code = app.next();
        Client client = waiting();
        String before = client.cookie("SESSION");
        assertThat(client.post("/api/session/code", Map.of("code", code))
                        .at("/me/username")
                        .asString())
                .isEqualTo(WHO);
        assertThat(client.cookie("SESSION")).isNotEqualTo(before);
        client.get("/api/me");

        assertThat(refusedCode(waiting(), code)).isEqualTo("session.bad_code");
        waiting().post("/api/session/code", Map.of("code", app.next()));
    }

    @Test
    void aCodeNeedsThePasswordFirst() {
        Authenticator app = Authenticator.of(as(WHO), clock, recovery);
        assertThat(refusedCode(anonymous(), app.next())).isEqualTo("session.second_step_over");
        Client other = as("li.muyang");
        assertThat(refusedCode(other, app.next())).isEqualTo("session.second_step_over");
    }

    @Test
    void aRecoveryCodeCountsOnce() {
        Authenticator.of(as(WHO), clock, recovery);
        Client client = waiting();
        client.post("/api/session/code", Map.of("code", recovery.get(3).toLowerCase()));
        assertThat(client.get("/api/account/factor").path("recoveryLeft").asInt())
                .isEqualTo(9);
        assertThat(refusedCode(waiting(), recovery.get(3))).isEqualTo("session.bad_code");

        JsonNode renewed = client.neverProving().post("/api/account/factor/recovery", null);
        assertThat(renewed.path("codes")).hasSize(10);
        assertThat(refusedCode(waiting(), recovery.get(4))).isEqualTo("session.bad_code");
    }

    @Test
    void guessingIsSlowedLikeThatOfPasswords() {
        Authenticator.of(as(WHO), clock, recovery);
        Client guesser = waiting();
        for (int i = 0; i < 10; i++) {
            assertThat(refusedCode(guesser, "00000" + i)).isEqualTo("session.bad_code");
        }
        guesser.refused(429, "POST", "/api/session/code", Map.of("code", "000010"));
        anonymous().refused(429, "POST", "/api/session", Map.of("username", WHO, "password", "demo"));
    }

    @Test
    void itsOwnerRemovesItWithAFreshProof() {
        Client here = as(WHO).neverProving();
        Authenticator.of(here, clock, recovery);
        clock.advance(Duration.ofMinutes(6));
        JsonNode problem = here.refused(403, "DELETE", "/api/account/factor", null);
        assertThat(problem.at("/args/proof").asString()).isEqualTo("code");
        here.post("/api/account/proof", Map.of("proof", recovery.get(0)));
        here.delete("/api/account/factor");
        assertThat(firstStep().path("secondFactorNeeded").asBoolean()).isFalse();
        assertThat(here.refused(409, "DELETE", "/api/account/factor", null)
                        .path("code")
                        .asString())
                .isEqualTo("factor.none");
    }

    @Test
    void aSecurityAdministratorResetsThatOfSomebodyElseOnTheTrail() {
        Client person = as(WHO);
        Authenticator.of(person, clock, recovery);
        String id = person.get("/api/me").path("id").asString();
        String path = "/api/administration/people/" + id + "/factor";
        as("xu.jing").refused(403, "DELETE", path, null);

        as("xie.yuan").delete(path);

        assertThat(firstStep().path("secondFactorNeeded").asBoolean()).isFalse();
        assertThat(leaves())
                .anyMatch(leaf -> leaf.contains("factor.enrolled"))
                .anyMatch(leaf -> leaf.contains("factor.reset"));
    }

    @Test
    void theOperatorTakesItFromWhoeverLostEverything() {
        Authenticator.of(as(WHO), clock, recovery);
        var command = new ForgetFactorCommand(everything, profiles, List.of(" Feng.Yining "));
        command.run(null);
        assertThat(command.getExitCode()).isZero();
        assertThat(firstStep().path("secondFactorNeeded").asBoolean()).isFalse();

        var again = new ForgetFactorCommand(everything, profiles, List.of(WHO, "nobody.here"));
        again.run(null);
        assertThat(again.getExitCode()).isEqualTo(1);
    }

    private static String refusedCode(Client client, String code) {
        return problem(client, 401, "/api/session/code", Map.of("code", code));
    }
}

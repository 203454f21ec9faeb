package org.shuzha.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shuzha.Client;
import org.shuzha.account.OidcServer.Signature;
import org.springframework.web.util.UriComponentsBuilder;

class OidcSignInTest extends OidcTest {

    @Test
    void whoIsKnownHereAndThereSignsInAndStaysBound() {
        OidcBrowser browser = browser(WHO);
        assertThat(browser.client().get("/api/session").at("/outside/zh").asString())
                .isEqualTo("统一身份认证");
        Map<String, String> back = browser.trip("/api/session/oidc");
        String before = browser.client().cookie("SESSION");
        assertThat(browser.client()
                        .post("/api/session/oidc", back)
                        .at("/me/username")
                        .asString())
                .isEqualTo(WHO);
        assertThat(browser.client().cookie("SESSION")).isNotEqualTo(before);
        assertThat(browser.client().get("/api/me").path("username").asString()).isEqualTo(WHO);
        assertThat(browser.client().get("/api/account/oidc").path("since").isNull())
                .isFalse();
        assertThat(trail(id(WHO)))
                .anyMatch(leaf -> leaf.contains("outside.bound"))
                .anyMatch(leaf -> leaf.contains("session.opened") && leaf.contains("oidc"));

        browser.client().delete("/api/session");
        browser.client().refused(401, "GET", "/api/me", null);
        PROVIDER.claims = said -> said.put("preferred_username", "a.new.name");
        assertThat(browser.signIn().at("/me/username").asString()).isEqualTo(WHO);
    }

    @Test
    void theQuestionCarriesStateNonceAndAChallenge() {
        String address = browser(WHO)
                .client()
                .post("/api/session/oidc/address", null)
                .path("address")
                .asString();
        Map<String, String> asked = UriComponentsBuilder.fromUri(URI.create(address))
                .build()
                .getQueryParams()
                .toSingleValueMap();
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge")
                .doesNotContainKeys("prompt", "client_secret");
        assertThat(asked.get("scope")).isEqualTo("openid%20profile");
    }

    @Test
    void whoIsKnownThereOnlyStaysOut() {
        OidcBrowser stranger = browser("stranger");
        assertThat(stranger.refused()).isEqualTo("session.oidc_unknown");
        stranger.client().refused(401, "GET", "/api/me", null);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM account_outside_identity", Integer.class))
                .isZero();
        assertThat(trail("unknown")).anyMatch(leaf -> leaf.contains("session.refused") && leaf.contains("oidc"));
    }

    @Test
    void whoHasLeftStaysOutBoundOrNot() {
        browser(WHO).signIn();
        for (String name : List.of(WHO, OTHER)) {
            jdbc.update("UPDATE identity_person SET active = FALSE WHERE username = ?", name);
            try {
                assertThat(browser(name).refused()).isEqualTo("session.oidc_unknown");
            } finally {
                jdbc.update("UPDATE identity_person SET active = TRUE WHERE username = ?", name);
            }
            assertThat(trail(id(name))).anyMatch(leaf -> leaf.contains("session.refused"));
        }
    }

    @Test
    void anotherSubjectOfTheSameNameStaysOutUntilASecurityAdministratorReleasesIt() {
        browser(WHO).signIn();
        PROVIDER.claims = said -> said.put("sub", "whoever got the name next");
        assertThat(browser(WHO).refused()).isEqualTo("session.oidc_other");
        assertThat(trail(id(WHO))).anyMatch(leaf -> leaf.contains("session.refused"));

        String path = "/api/administration/people/" + id(WHO);
        as("xu.jing").refused(403, "DELETE", path + "/oidc", null);
        Client security = as("xie.yuan");
        assertThat(security.get(path).path("outsideIdentity").asBoolean()).isTrue();
        security.delete(path + "/oidc");
        security.refused(409, "DELETE", path + "/oidc", null);
        assertThat(security.get(path).path("outsideIdentity").asBoolean()).isFalse();
        assertThat(trail(id(WHO))).anyMatch(leaf -> leaf.contains("outside.released"));
        browser(WHO).signIn();
    }

    @Test
    void whoSetAPasswordHereBindsSignedIn() {
        String third = "xie.yuan";
        assertThat(browser(third).refused()).isEqualTo("session.oidc_password");

        OidcBrowser browser = browser(third);
        browser.client().signIn(third, "demo");
        browser.client().post("/api/account/oidc", browser.trip("/api/account/oidc"));
        assertThat(browser(third).signIn().at("/me/username").asString()).isEqualTo(third);

        OidcBrowser thief = browser(third);
        thief.client().signIn("xu.jing", "demo");
        thief.client().refused(409, "POST", "/api/account/oidc", thief.trip("/api/account/oidc"));
    }

    @Test
    void nothingFromOutsideGivesAnyRight() {
        PROVIDER.claims = said -> said.putAll(Map.of(
                "roles",
                List.of("SYSTEM_ADMINISTRATOR"),
                "groups",
                List.of("SECURITY_ADMINISTRATOR"),
                "scope",
                "admin"));
        OidcBrowser browser = browser(WHO);
        browser.signIn();
        browser.client().refused(403, "GET", "/api/administration/people", null);
    }

    @Test
    void theSecondFactorIsStillAskedForAndBindsOnlyThen() {
        OidcBrowser browser = browser(WHO);
        browser.signIn();
        Authenticator app = Authenticator.of(browser.client(), clock, new ArrayList<>());
        jdbc.update("DELETE FROM account_outside_identity");

        OidcBrowser second = browser(WHO);
        assertThat(second.signIn().path("secondFactorNeeded").asBoolean()).isTrue();
        second.client().refused(401, "GET", "/api/me", null);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM account_outside_identity", Integer.class))
                .isZero();
        second.client().post("/api/session/code", Map.of("code", app.next()));
        assertThat(second.client().get("/api/account/oidc").path("since").isNull())
                .isFalse();

        PROVIDER.claims = said -> said.put("amr", List.of("pwd"));
        assertThat(browser(WHO).signIn().path("secondFactorNeeded").asBoolean()).isTrue();
        PROVIDER.claims = said -> said.put("amr", List.of("pwd", "mfa"));
        assertThat(browser(WHO).signIn().path("secondFactorNeeded").asBoolean()).isFalse();
        PROVIDER.claims = said -> said.put("acr", "2");
        assertThat(browser(WHO).signIn().path("secondFactorNeeded").asBoolean()).isFalse();
    }

    static Stream<Consumer<Map<String, Object>>> wrong() {
        Instant now = Instant.now();
        return Stream.of(
                said -> said.put("nonce", "of another question"),
                said -> said.remove("nonce"),
                said -> said.put("iss", "https://another.example"),
                said -> said.put("aud", List.of("another-client")),
                said -> said.put("azp", "another-client"),
                said -> said.putAll(
                        Map.of("iat", now.minus(Duration.ofMinutes(9)), "exp", now.minus(Duration.ofMinutes(2)))),
                said -> said.put("iat", now.plus(Duration.ofMinutes(5))));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aTokenThatDoesNotHoldOpensNothing(Consumer<Map<String, Object>> claims) {
        PROVIDER.claims = claims;
        opensNothing(browser(WHO));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RIGHT")
    void neitherDoesAWrongSignature(Signature signature) {
        PROVIDER.signature = signature;
        opensNothing(browser(WHO));
    }

    private void opensNothing(OidcBrowser browser) {
        assertThat(browser.refused()).isEqualTo("session.oidc_refused");
        browser.client().refused(401, "GET", "/api/me", null);
        assertThat(trail("unknown")).anyMatch(leaf -> leaf.contains("session.refused"));
        PROVIDER.reset();
        browser.signIn();
    }

    @Test
    void anAnswerCountsOnceAndOnlyWhereItWasAskedFor() {
        OidcBrowser browser = browser(WHO);
        Map<String, String> back = browser.trip("/api/session/oidc");
        assertThat(browser(WHO).refused(back)).isEqualTo("session.oidc_over");
        browser.client().post("/api/session/oidc", back);
        assertThat(browser.refused(back)).isEqualTo("session.oidc_over");

        OidcBrowser again = browser(OTHER);
        Map<String, String> forged = new HashMap<>(again.trip("/api/session/oidc"));
        forged.put("code", back.get("code"));
        assertThat(again.refused(forged)).isEqualTo("session.oidc_refused");

        Map<String, String> mismatch = new HashMap<>(again.trip("/api/session/oidc"));
        mismatch.put("state", Base64URL.encode("another").toString());
        assertThat(again.refused(mismatch)).isEqualTo("session.oidc_over");
    }

    @Test
    void somebodyElsesCodeFailsAtTheChallenge() {
        String stolen = browser(OTHER).trip("/api/session/oidc").get("code");
        OidcBrowser thief = browser(WHO);
        Map<String, String> back = new HashMap<>(thief.trip("/api/session/oidc"));
        back.put("code", stolen);
        assertThat(thief.refused(back)).isEqualTo("session.oidc_refused");
    }

    @Test
    void whoCancelsOrTakesTooLongBeginsAgain() {
        OidcBrowser browser = browser(WHO);
        String state = browser.trip("/api/session/oidc").get("state");
        assertThat(browser.refused(Map.of("state", state, "error", "access_denied")))
                .isEqualTo("session.oidc_cancelled");
        Map<String, String> back = browser.trip("/api/session/oidc");
        clock.advance(Duration.ofMinutes(10));
        assertThat(browser.refused(back)).isEqualTo("session.oidc_over");
    }
}

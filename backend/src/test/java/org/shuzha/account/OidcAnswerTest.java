package org.shuzha.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shuzha.account.OidcServer.Signature;
import org.springframework.web.util.UriComponentsBuilder;

/** What the provider is asked, and which of its answers open nothing. */
class OidcAnswerTest extends OidcTest {

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

        Map<String, String> right = again.trip("/api/session/oidc");
        Map<String, String> mismatch = new HashMap<>(right);
        mismatch.put("state", Base64URL.encode("another").toString());
        assertThat(again.refused(mismatch)).isEqualTo("session.oidc_over");
        assertThat(again.refused(right)).isEqualTo("session.oidc_over");
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

package org.shuzha.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shuzha.Client;

/** Whoever has a second factor here shows it after the provider, and is bound only then. */
class OidcSecondFactorTest extends OidcTest {

    @AfterEach
    void withoutPasskeys() {
        jdbc.update("DELETE FROM account_passkey");
    }

    @Test
    void theSecondFactorIsStillAskedForAndBindsOnlyThen() {
        Authenticator app = Authenticator.of(signedIn(), clock, new ArrayList<>());
        Client client = waiting();
        client.post("/api/session/code", Map.of("code", app.next()));
        assertThat(bound(client)).isTrue();
    }

    @Test
    void aPasskeyBindsAsWell() {
        Client here = signedIn();
        var key = new SecurityKey(here);
        key.origin = "https://" + HOST;
        key.rpId = HOST;
        here.post("/api/account/passkeys", key.enrolment(here));
        Client client = waiting();
        client.post("/api/session/passkey", key.atSignIn(client));
        assertThat(bound(client)).isTrue();
    }

    /** Whoever signs in with a password where somebody else was waiting is not bound to that one's identity. */
    @Test
    void nothingIsBoundToWhoeverComesInstead() {
        Authenticator.of(signedIn(), clock, new ArrayList<>());
        Client client = waiting();
        client.signIn("xu.jing", "demo");
        assertThat(bound(client)).isFalse();
    }

    @Test
    void theProvidersCountsOnlyWhereItIsBelieved() {
        Authenticator.of(signedIn(), clock, new ArrayList<>());
        PROVIDER.claims = said -> said.put("amr", List.of("pwd"));
        assertThat(browser(WHO).signIn().path("secondFactorNeeded").asBoolean()).isTrue();
        PROVIDER.claims = said -> said.put("amr", List.of("pwd", "mfa"));
        assertThat(browser(WHO).signIn().path("secondFactorNeeded").asBoolean()).isFalse();
        PROVIDER.claims = said -> said.put("acr", "2");
        assertThat(browser(WHO).signIn().path("secondFactorNeeded").asBoolean()).isFalse();
    }

    private Client signedIn() {
        OidcBrowser browser = browser(WHO);
        browser.signIn();
        return browser.client();
    }

    /** Somebody not bound yet, between the provider and the second factor. */
    private Client waiting() {
        jdbc.update("DELETE FROM account_outside_identity");
        OidcBrowser browser = browser(WHO);
        assertThat(browser.signIn().path("secondFactorNeeded").asBoolean()).isTrue();
        browser.client().refused(401, "GET", "/api/me", null);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM account_outside_identity", Integer.class))
                .isZero();
        return browser.client();
    }

    private static boolean bound(Client client) {
        return !client.get("/api/account/oidc").path("since").isNull();
    }
}

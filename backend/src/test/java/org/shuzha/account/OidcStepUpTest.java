package org.shuzha.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuzha.Client;
import tools.jackson.databind.JsonNode;

/** Whoever has no password here proves anew at the provider, which has to ask; its open session proves nothing. */
class OidcStepUpTest extends OidcTest {

    private static final String DOOR = "/api/account/factor/recovery";
    private static final String PROOF = "/api/account/proof/oidc";

    @Test
    void aPasswordGivenThereCountsFromThenOn() {
        OidcBrowser browser = browser(WHO);
        browser.signIn();
        passes(browser.client());
        later();
        asked(browser.client());

        browser.client().delete("/api/session");
        browser.signIn();
        asked(browser.client());

        browser.client().post(PROOF, browser.trip(PROOF));
        passes(browser.client());
        assertThat(trail(id(WHO))).anyMatch(leaf -> leaf.contains("proof.given") && leaf.contains("oidc"));
    }

    @Test
    void anAnswerWithoutThePasswordOrOfSomebodyElseIsNoProof() {
        OidcBrowser browser = browser(WHO);
        browser.signIn();
        later();
        PROVIDER.obedient = false;
        refused(browser);
        PROVIDER.obedient = true;
        PROVIDER.claims = said -> said.remove("auth_time");
        refused(browser);
        PROVIDER.claims = said -> {};
        refused(new OidcBrowser(browser.client(), OTHER));
        assertThat(trail(id(WHO))).anyMatch(leaf -> leaf.contains("proof.refused"));
    }

    @Test
    void aSignInWithoutSayingWhenIsNoProof() {
        OidcBrowser browser = browser(WHO);
        PROVIDER.claims = said -> said.remove("auth_time");
        browser.signIn();
        asked(browser.client());
    }

    /** What was asked for as a sign-in comes back neither as a proof nor as a binding, which takes a proof to ask for. */
    @Test
    void aTripIsForOnePurpose() {
        OidcBrowser browser = browser(WHO);
        browser.signIn();
        later();
        for (String door : List.of(PROOF, "/api/account/oidc")) {
            var back = browser.trip("/api/session/oidc");
            JsonNode problem = browser.client().refused(401, "POST", door, back);
            assertThat(problem.path("code").asString()).isEqualTo("session.oidc_over");
        }
        asked(browser.client());
    }

    @Test
    void aProviderWhoseClockIsAheadIsBelievedNoLongerThanOthers() {
        OidcBrowser browser = browser(WHO);
        browser.signIn();
        later();
        TIME.advance(Duration.ofSeconds(30));
        browser.client().post(PROOF, browser.trip(PROOF));
        passes(browser.client());
        clock.advance(Duration.ofMinutes(5));
        asked(browser.client());
    }

    private void later() {
        clock.advance(Duration.ofMinutes(6));
        TIME.advance(Duration.ofMinutes(6));
    }

    private static void refused(OidcBrowser browser) {
        JsonNode problem = browser.client().refused(422, "POST", PROOF, browser.trip(PROOF));
        assertThat(problem.path("code").asString()).isEqualTo("account.proof-elsewhere");
        asked(browser.client());
    }

    /** Past the proof, the door says that there is no second factor whose codes could be renewed. */
    private static void passes(Client client) {
        assertThat(client.refused(409, "POST", DOOR, null).path("code").asString())
                .isEqualTo("factor.none");
    }

    private static void asked(Client client) {
        assertThat(client.refused(403, "POST", DOOR, null).at("/args/proof").asString())
                .isEqualTo("oidc");
    }
}

package org.shuzha.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.shuzha.shared.Problem;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

class RelyingPartyTest {

    private static final String ORIGIN = "https://shuzha.hospital.example";

    @Test
    void inProductionItIsWhatTheOperatorSaidWhateverARequestSays() {
        RelyingParty party = party(ORIGIN, null);
        assertThat(party.required(opened("https", "evil.example", 443)))
                .isEqualTo(new RelyingParty.Site(ORIGIN, "shuzha.hospital.example"));
        assertThat(party(ORIGIN, "hospital.example").required(opened("http", "localhost", 80)))
                .isEqualTo(new RelyingParty.Site(ORIGIN, "hospital.example"));
    }

    @Test
    void withoutItPasskeysAreOffButOnThisMachine() {
        RelyingParty party = party(null, null);
        assertThat(party.site(opened("https", "shuzha.hospital.example", 443))).isEmpty();
        assertThatThrownBy(() -> party.required(opened("https", "shuzha.hospital.example", 443)))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("passkey.unavailable");
        assertThat(party.required(opened("http", "localhost", 8080)))
                .isEqualTo(new RelyingParty.Site("http://localhost:8080", "localhost"));
    }

    @Test
    void aDemonstrationTakesTheNameThatWasOpenedAndNoNumber() {
        var environment = new MockEnvironment();
        environment.setActiveProfiles("demo");
        var party = new RelyingParty(new PasskeyProperties(null, null), environment);
        assertThat(party.required(opened("https", "demo.example", 443)))
                .isEqualTo(new RelyingParty.Site("https://demo.example", "demo.example"));
        assertThat(party.site(opened("http", "192.168.1.20", 8080))).isEmpty();
        assertThat(party.site(opened("http", "[::1]", 8080))).isEmpty();
    }

    @Test
    void whatCannotWorkStopsTheStart() {
        for (String wrong : new String[] {"http://shuzha.example", "https://shuzha.example/app", "shuzha.example"}) {
            assertThatThrownBy(() -> party(wrong, null))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("shuzha.passkeys.origin");
        }
        assertThatThrownBy(() -> party(ORIGIN, "other.example")).hasMessageContaining("shuzha.passkeys.rp-id");
        assertThatThrownBy(() -> party(ORIGIN, "pital.example")).hasMessageContaining("shuzha.passkeys.rp-id");
        assertThatThrownBy(() -> party("https://10.0.0.1", null)).hasMessageContaining("shuzha.passkeys.rp-id");
    }

    private static RelyingParty party(String origin, String rpId) {
        return new RelyingParty(new PasskeyProperties(origin, rpId), new MockEnvironment());
    }

    private static MockHttpServletRequest opened(String scheme, String host, int port) {
        var request = new MockHttpServletRequest("GET", "/api/account/passkeys");
        request.setScheme(scheme);
        request.setServerName(host);
        request.setServerPort(port);
        return request;
    }
}

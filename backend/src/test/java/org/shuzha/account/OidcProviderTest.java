package org.shuzha.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuzha.account.OidcTrip.Purpose;
import org.shuzha.shared.Problem;
import org.springframework.mock.web.MockHttpServletRequest;

class OidcProviderTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Made without a word to the provider; said only to whoever wants to sign in there. */
    @Test
    void aSilentProviderIsUnavailable() throws Exception {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        var provider = new OidcProvider(issuer("http://localhost:" + closed), Clock.systemUTC());
        assertThat(code(provider)).isEqualTo("session.oidc_unavailable");
    }

    @Test
    void aProviderOfAnotherNameIsNotOurs() {
        String real = OidcTest.PROVIDER.issuer();
        var other = new OidcProvider(issuer(real + "/"), Clock.systemUTC());
        assertThat(code(other)).isEqualTo("session.oidc_unavailable");
        var right = new OidcProvider(issuer(real), Clock.systemUTC());
        assertThat(right.leave(new MockHttpServletRequest(), Purpose.SIGN_IN)).startsWith(real + "/oauth2/authorize?");
    }

    @Test
    void aSharedMachineIsAskedEachTime() {
        var asking = new OidcProperties(
                OidcTest.PROVIDER.issuer(), "a", "b", new OidcProperties.Name("", ""), "sub", Set.of(), PATIENCE, true);
        String address =
                new OidcProvider(asking, Clock.systemUTC()).leave(new MockHttpServletRequest(), Purpose.SIGN_IN);
        assertThat(address).contains("prompt=login", "max_age=0");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SIGN_IN")
    void soIsWhoeverProvesOrBinds(Purpose purpose) {
        var provider = new OidcProvider(issuer(OidcTest.PROVIDER.issuer()), Clock.systemUTC());
        assertThat(provider.leave(new MockHttpServletRequest(), purpose)).contains("prompt=login", "max_age=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://sso.hospital.example", "ftp://localhost", "sso.hospital.example"})
    void theLineIsEncrypted(String issuer) {
        assertThatThrownBy(() -> issuer(issuer)).hasMessageContaining("https");
    }

    private static String code(OidcProvider provider) {
        try {
            return provider.leave(new MockHttpServletRequest(), Purpose.SIGN_IN);
        } catch (Problem problem) {
            return problem.code();
        }
    }

    private static OidcProperties issuer(String issuer) {
        return new OidcProperties(
                issuer, "a", "b", new OidcProperties.Name("", ""), "preferred_username", Set.of(), PATIENCE, false);
    }
}

package org.shuzha.account;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A provider of identities (OpenID Connect, such as Keycloak) where people may sign in; it says who somebody is, never what
 * he may do.
 *
 * @param issuer e.g. {@code https://sso.hospital.example/realms/staff}; null for none
 * @param name what the button says
 * @param usernameClaim the claim of the ID token that names the person at the first sign-in
 * @param multiFactor values of {@code amr} or {@code acr} believed to mean a second factor; none unless said
 * @param patience how long it may take to answer before it is called unavailable
 * @param alwaysAsk makes the provider ask for the password at each sign-in: for machines that people share
 */
@ConfigurationProperties("shuzha.oidc")
record OidcProperties(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue Name name,
        @DefaultValue("preferred_username") String usernameClaim,
        @DefaultValue Set<String> multiFactor,
        @DefaultValue("5s") Duration patience,
        boolean alwaysAsk) {

    record Name(
            @DefaultValue("统一身份认证") String zh,
            @DefaultValue("Single sign-on") String en) {}

    OidcProperties {
        if (issuer != null && (clientId == null || clientSecret == null)) {
            throw new IllegalArgumentException("shuzha.oidc.client-id and shuzha.oidc.client-secret are missing");
        }
        if (issuer != null && !guarded(URI.create(issuer))) {
            throw new IllegalArgumentException("shuzha.oidc.issuer must begin with https:// unless on this machine");
        }
    }

    boolean configured() {
        return issuer != null;
    }

    private static boolean guarded(URI issuer) {
        return "https".equals(issuer.getScheme())
                || "http".equals(issuer.getScheme())
                        && Set.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(issuer.getHost()));
    }
}

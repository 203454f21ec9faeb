package org.shuzha.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.shuzha.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * For which address a passkey is made and shown. In production that is what the operator has said and never what a request
 * says; on {@code localhost} and in a demonstration it is the address that was opened.
 */
@Component
class RelyingParty {

    /** {@code id}: the domain that passkeys belong to. */
    record Site(String origin, String id) {}

    private static final Logger LOG = LoggerFactory.getLogger(RelyingParty.class);
    private static final String LOCAL = "localhost";
    /** A name and no address of the network, which passkeys cannot belong to. */
    private static final String NAME = "[a-z0-9.-]*[a-z]";

    private final Site said;
    private final boolean demo;

    RelyingParty(PasskeyProperties properties, Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.said = properties.origin() == null ? null : said(properties);
        if (said == null && !demo) {
            LOG.info("Passkeys are off but on http://localhost: set SHUZHA_PASSKEYS_ORIGIN to the address people open");
        }
    }

    /** Empty where passkeys are off. */
    Optional<Site> site(HttpServletRequest request) {
        if (said != null) {
            return Optional.of(said);
        }
        String host = request.getServerName();
        if (!host.equals(LOCAL) && !(demo && host.matches(NAME))) {
            return Optional.empty();
        }
        String origin = ServletUriComponentsBuilder.fromRequestUri(request)
                .replacePath(null)
                .toUriString();
        return Optional.of(new Site(origin, host));
    }

    /** Throws conflict {@code passkey.unavailable} where passkeys are off. */
    Site required(HttpServletRequest request) {
        return site(request).orElseThrow(() -> Problem.conflict("passkey.unavailable", Map.of()));
    }

    private static Site said(PasskeyProperties properties) {
        URI origin = URI.create(properties.origin());
        String host = origin.getHost();
        String id = properties.rpId() == null ? host : properties.rpId();
        boolean bare = origin.getRawPath() == null || origin.getRawPath().isEmpty();
        if (host == null || !bare || !("https".equals(origin.getScheme()) || host.equals(LOCAL))) {
            throw new IllegalStateException("shuzha.passkeys.origin must be like https://host: " + origin);
        }
        if (!host.matches(NAME) || !("." + host).endsWith("." + id)) {
            throw new IllegalStateException("shuzha.passkeys.rp-id must be the host of the origin or end it: " + id);
        }
        return new Site(properties.origin(), id);
    }
}

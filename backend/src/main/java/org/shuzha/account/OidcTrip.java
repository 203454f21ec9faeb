package org.shuzha.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Somebody is at the provider and comes back to the session he left from, once and for what he left for.
 *
 * @param request what the provider was asked, with state, nonce and the secret of PKCE
 */
record OidcTrip(Purpose purpose, OAuth2AuthorizationRequest request, Instant since) implements Serializable {

    enum Purpose {
        SIGN_IN,
        PROOF,
        LINK
    }

    private static final String TRIP = OidcTrip.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    void begin(HttpServletRequest http) {
        http.getSession(true).setAttribute(TRIP, this);
    }

    /** Ends the trip; empty when there is none for this, when it took too long, and when somebody else's answer came back. */
    static Optional<OidcTrip> end(HttpServletRequest http, Purpose purpose, String state, Instant now) {
        HttpSession session = http.getSession(false);
        if (session == null || !(session.getAttribute(TRIP) instanceof OidcTrip trip)) {
            return Optional.empty();
        }
        session.removeAttribute(TRIP);
        boolean same = trip.purpose == purpose && trip.request.getState().equals(state);
        return same && now.isBefore(trip.since.plus(PATIENCE)) ? Optional.of(trip) : Optional.empty();
    }
}

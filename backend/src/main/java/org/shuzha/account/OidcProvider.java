package org.shuzha.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.shuzha.account.OidcController.OidcReturn;
import org.shuzha.account.OidcTrip.Purpose;
import org.shuzha.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimAccessor;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** The provider of identities; asked who it is only when somebody first wants to sign in there, and again until it answers. */
@Component
class OidcProvider {

    /** What the provider says of somebody who left for it at that time. */
    record Answer(IdTokenClaimAccessor token, Instant left) {}

    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);

    private final OidcProperties properties;
    private final Clock clock;
    private final SingletonSupplier<OidcRegistration> registration;

    OidcProvider(OidcProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        this.registration = SingletonSupplier.of(() -> OidcRegistration.discover(properties, clock));
    }

    /**
     * Begins a trip; answers where the browser has to go. Throws not_found where no provider is configured, {@code
     * session.oidc_unavailable} when it does not answer.
     */
    String leave(HttpServletRequest request, Purpose purpose) {
        OAuth2AuthorizationRequest question = question(request, purpose != Purpose.SIGN_IN || properties.alwaysAsk());
        new OidcTrip(purpose, question, clock.instant()).begin(request);
        return question.getAuthorizationRequestUri();
    }

    /**
     * Ends it. Throws {@code session.oidc_over} without one, {@code session.oidc_cancelled}, {@code session.oidc_refused}
     * for every answer that does not hold, {@code session.oidc_unavailable}.
     */
    Answer back(HttpServletRequest request, Purpose purpose, OidcReturn given) {
        OidcTrip trip = OidcTrip.end(request, purpose, given.state(), clock.instant())
                .orElseThrow(() -> Problem.unauthenticated("session.oidc_over"));
        OidcRegistration known = registered();
        var exchange = new OAuth2AuthorizationExchange(trip.request(), response(trip, given));
        try {
            var done = (OAuth2LoginAuthenticationToken)
                    known.codeFlow().authenticate(new OAuth2LoginAuthenticationToken(known.client(), exchange));
            return new Answer((IdTokenClaimAccessor) done.getPrincipal(), trip.since());
        } catch (AuthenticationException refused) {
            throw problem(refused);
        }
    }

    /** {@code anew}: the provider must see the person at the keyboard now. */
    private OAuth2AuthorizationRequest question(HttpServletRequest request, boolean anew) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(
                new InMemoryClientRegistrationRepository(registered().client()));
        if (anew) {
            resolver.setAuthorizationRequestCustomizer(question ->
                    question.additionalParameters(more -> more.putAll(Map.of("prompt", "login", "max_age", 0))));
        }
        return resolver.resolve(request, "oidc");
    }

    private static OAuth2AuthorizationResponse response(OidcTrip trip, OidcReturn given) {
        OAuth2AuthorizationResponse.Builder response = given.code() == null
                ? OAuth2AuthorizationResponse.error(given.error() == null ? "invalid_request" : given.error())
                : OAuth2AuthorizationResponse.success(given.code());
        return response.redirectUri(trip.request().getRedirectUri())
                .state(trip.request().getState())
                .build();
    }

    private OidcRegistration registered() {
        if (!properties.configured()) {
            throw Problem.notFound("path");
        }
        try {
            return registration.obtain();
        } catch (RuntimeException silent) {
            LOG.warn("the provider of identities does not answer: {}", silent.getMessage());
            throw Problem.unavailable("session.oidc_unavailable");
        }
    }

    private static Problem problem(AuthenticationException refused) {
        LOG.warn("sign-in at the provider of identities failed: {}", refused.getMessage());
        if (refused instanceof OAuth2AuthenticationException known
                && "access_denied".equals(known.getError().getErrorCode())) {
            return Problem.unauthenticated("session.oidc_cancelled");
        }
        boolean silent = Stream.<Throwable>iterate(refused, cause -> cause != null, Throwable::getCause)
                .anyMatch(
                        cause -> cause instanceof ResourceAccessException || cause instanceof HttpServerErrorException);
        return silent
                ? Problem.unavailable("session.oidc_unavailable")
                : Problem.unauthenticated("session.oidc_refused");
    }
}

package org.shuzha.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuzha.account.OidcController.OidcReturn;
import org.shuzha.account.OidcTrip.Purpose;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Person;
import org.shuzha.identity.SignIn;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimAccessor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the person whom the provider means, among those entered or imported here: by the bound subject, and by the user
 * name while nothing is bound. Whoever set a password here binds it himself, signed in; nobody is created.
 */
@Service
class OidcSignIn {

    /** {@code unbound}: the subject that is bound once this person has shown all that is asked for, null when bound. */
    record Found(String personId, @Nullable String unbound, IdTokenClaimAccessor token) {}

    private static final String WAITING = Found.class.getName();
    private static final String BY = "oidc";
    private static final int LONGEST = 64;

    private final OidcProvider provider;
    private final OutsideIdentities identities;
    private final OidcProperties properties;
    private final SignIn signIn;
    private final Directory directory;

    OidcSignIn(
            OidcProvider provider,
            OutsideIdentities identities,
            OidcProperties properties,
            SignIn signIn,
            Directory directory) {
        this.provider = provider;
        this.identities = identities;
        this.properties = properties;
        this.signIn = signIn;
        this.directory = directory;
    }

    /**
     * Throws what the provider's answer throws, unauthenticated {@code session.oidc_unknown}, {@code session.oidc_other}, {@code session.oidc_password}, each
     * on the trail.
     */
    Found find(HttpServletRequest request, OidcReturn given) {
        String address = request.getRemoteAddr();
        IdTokenClaimAccessor token = token(request, given);
        String username = username(token);
        Optional<String> bound = identities.personOf(token.getSubject());
        Optional<String> person = bound.isPresent()
                ? bound.flatMap(directory::person).filter(Person::active).map(Person::id)
                : signIn.active(username);
        String id = person.orElseThrow(() -> refused("session.oidc_unknown", username, address));
        if (bound.isPresent()) {
            return new Found(id, null, token);
        }
        if (identities.since(id).isPresent()) {
            throw refused("session.oidc_other", username, address);
        }
        if (signIn.ownPassword(id)) {
            throw refused("session.oidc_password", username, address);
        }
        return new Found(id, token.getSubject(), token);
    }

    private IdTokenClaimAccessor token(HttpServletRequest request, OidcReturn given) {
        try {
            return provider.back(request, Purpose.SIGN_IN, given).token();
        } catch (Problem refused) {
            if (refused.code().equals("session.oidc_refused")) {
                signIn.refusedOutside("", request.getRemoteAddr(), BY);
            }
            throw refused;
        }
    }

    /** Whether the provider says that it saw a second factor, and is believed. */
    boolean multiFactor(IdTokenClaimAccessor token) {
        Set<String> said = new HashSet<>(
                Optional.ofNullable(token.getAuthenticationMethods()).orElse(List.of()));
        said.add(token.getAuthenticationContextClass());
        return !Collections.disjoint(said, properties.multiFactor());
    }

    @Transactional
    public void entered(Found found, String address) {
        bind(found.personId(), found.unbound(), address);
        signIn.entered(found.personId(), address, BY);
    }

    /** Binds once the second factor was given, too. */
    void waits(Found found, HttpServletRequest request) {
        request.getSession().setAttribute(WAITING, found.unbound());
    }

    /** The person who waited in this session has given the second factor. */
    void secondStepGiven(String personId, HttpServletRequest request) {
        bind(personId, (String) request.getSession().getAttribute(WAITING), request.getRemoteAddr());
    }

    private void bind(String personId, String subject, String address) {
        if (subject != null) {
            String name = directory.person(personId).orElseThrow().name();
            identities.bind(new Actor(personId, name, address), subject);
        }
    }

    private String username(IdTokenClaimAccessor token) {
        String name = token.getClaimAsString(properties.usernameClaim());
        if (name == null || name.isBlank() || name.length() > LONGEST) {
            return "";
        }
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private Problem refused(String code, String username, String address) {
        signIn.refusedOutside(username, address, BY);
        return Problem.unauthenticated(code);
    }
}

package org.shuzha.account;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.shuzha.identity.Tokens;
import org.springframework.stereotype.Component;

/** What a passkey has to sign, made by chance for one answer within five minutes; kept in the session, and gone with it. */
@Component
class PasskeyChallenges {

    /** Making a passkey does not answer what was asked of one, nor the other way round. */
    enum Purpose {
        MAKE,
        SHOW
    }

    /** In Base64url. */
    record Challenge(String value, Instant at) implements Serializable {}

    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Clock clock;

    PasskeyChallenges(Clock clock) {
        this.clock = clock;
    }

    String next(Purpose purpose, HttpServletRequest request) {
        String value = Tokens.next();
        request.getSession().setAttribute(name(purpose), new Challenge(value, clock.instant()));
        return value;
    }

    /** Spends it; empty when there is none, or it is too old. */
    Optional<String> take(Purpose purpose, HttpServletRequest request) {
        Object found = request.getSession().getAttribute(name(purpose));
        request.getSession().removeAttribute(name(purpose));
        return Optional.ofNullable((Challenge) found)
                .filter(challenge -> challenge.at().plus(PATIENCE).isAfter(clock.instant()))
                .map(Challenge::value);
    }

    private static String name(Purpose purpose) {
        return Challenge.class.getName() + "." + purpose;
    }
}

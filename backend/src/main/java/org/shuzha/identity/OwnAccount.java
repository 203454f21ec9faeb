package org.shuzha.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person sees and does to the own account: sessions on every device, and the password. */
@Service
@Transactional
class OwnAccount {

    record AccountView(
            List<Sessions.RunningSession> sessions,
            @Nullable Instant passwordChangedAt) {}

    private final AccountMapper accounts;
    private final Passwords passwords;
    private final PasswordProperties properties;
    private final SignInThrottle throttle;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnAccount(
            AccountMapper accounts,
            Passwords passwords,
            PasswordProperties properties,
            SignInThrottle throttle,
            Sessions sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.properties = properties;
        this.throttle = throttle;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    AccountView view(Actor actor, String sessionId) {
        return new AccountView(
                sessions.running(actor.personId(), sessionId), accounts.passwordChangedAt(actor.personId()));
    }

    void endOthers(Actor actor, String sessionId) {
        sessions.endOthers(actor.personId(), sessionId);
        events.publishEvent(new AccountEvent(actor.personId(), "session.others_ended", actor));
    }

    /** Throws not_found for what is no session of one's own. */
    void end(Actor actor, String name) {
        if (!sessions.endOne(actor.personId(), name)) {
            throw Problem.notFound("session");
        }
        events.publishEvent(new AccountEvent(actor.personId(), "session.ended", actor));
    }

    /**
     * Sets a new password and ends every other session. Guessing the current one is slowed like signing in; throws
     * {@code password.wrong}, {@code password.elsewhere} and what {@link Passwords} says.
     */
    void changePassword(Actor actor, String sessionId, String current, String next) {
        String username = accounts.usernameOf(actor.personId());
        Account account =
                accounts.byUsername(username).orElseThrow(() -> Problem.conflict("password.elsewhere", Map.of()));
        throttle.take(username, actor.address());
        if (!passwords.matches(current, account.passwordHash())) {
            throw Problem.invalid("password.wrong", Map.of());
        }
        throttle.giveBack(username, actor.address());
        replace(actor, username, current, next);
        sessions.endOthers(actor.personId(), sessionId);
    }

    /**
     * Replaces a password that is too old to sign in with, and ends every session. Throws {@code
     * session.bad_credentials}, and not_found where the password still opens a session.
     */
    void replaceExpired(String username, String address, String current, String next) {
        throttle.take(username, address);
        Account account = accounts.byUsername(username)
                .filter(known -> passwords.matches(current, known.passwordHash()) && known.active())
                .orElseThrow(() -> Problem.unauthenticated("session.bad_credentials"));
        if (!properties.over(accounts.passwordChangedAt(account.personId()), clock.instant())) {
            throw Problem.notFound("session");
        }
        throttle.giveBack(username, address);
        replace(new Actor(account.personId(), account.name(), address), username, current, next);
        sessions.end(account.personId());
    }

    private void replace(Actor actor, String username, String current, String next) {
        if (next.equals(current)) {
            throw Problem.invalid("password.same", Map.of());
        }
        passwords.check(next, username);
        accounts.changePassword(actor.personId(), passwords.hash(next), clock.instant());
        accounts.revoke(actor.personId(), clock.instant());
        events.publishEvent(new AccountEvent(actor.personId(), "account.password_changed", actor));
    }
}

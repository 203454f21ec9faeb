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
    private final SignInThrottle throttle;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnAccount(
            AccountMapper accounts,
            Passwords passwords,
            SignInThrottle throttle,
            Sessions sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
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
     * {@code password.wrong} and what {@link Passwords} says.
     */
    void changePassword(Actor actor, String sessionId, String current, String next) {
        String username = accounts.usernameOf(actor.personId());
        throttle.take(username, actor.address());
        Account account = accounts.byUsername(username).orElseThrow();
        if (!passwords.matches(current, account.passwordHash())) {
            throw Problem.invalid("password.wrong", Map.of());
        }
        throttle.giveBack(username, actor.address());
        passwords.check(next, username);
        accounts.changePassword(actor.personId(), passwords.hash(next), clock.instant());
        accounts.revoke(actor.personId(), clock.instant());
        sessions.endOthers(actor.personId(), sessionId);
        events.publishEvent(new AccountEvent(actor.personId(), "account.password_changed", actor));
    }
}

package org.shuzha.identity;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.shuzha.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks a name and a password and leaves a leaf either way; it never says which of the two was wrong. */
@Service
class SignIn {

    private static final String UNKNOWN = "unknown";

    private final AccountMapper accounts;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignIn(AccountMapper accounts, Passwords passwords, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** Empty when refused; the refusal itself commits. */
    @Transactional
    public Optional<SignedIn> attempt(String username, String password, String address) {
        Account account = accounts.byUsername(username).orElse(null);
        if (account == null) {
            passwords.pretend(password);
            return refused(UNKNOWN, username, address);
        }
        if (!passwords.matches(password, account.passwordHash()) || !account.active()) {
            accounts.failed(account.personId());
            return refused(account.personId(), username, address);
        }
        accounts.signedIn(account.personId(), clock.instant());
        Map<String, Object> facts = Map.of("failedBefore", account.failedAttempts());
        Actor actor = new Actor(account.personId(), account.name(), address);
        events.publishEvent(new AccountEvent(account.personId(), "session.opened", actor, facts, Map.of()));
        return Optional.of(new SignedIn(account.personId()));
    }

    @Transactional
    public void ended(Actor actor) {
        events.publishEvent(new AccountEvent(actor.personId(), "session.closed", actor));
    }

    private Optional<SignedIn> refused(String stream, String username, String address) {
        Actor nobody = new Actor(UNKNOWN, UNKNOWN, address);
        Map<String, String> personal = Map.of("username", username);
        events.publishEvent(new AccountEvent(stream, "session.refused", nobody, Map.of(), personal));
        return Optional.empty();
    }
}

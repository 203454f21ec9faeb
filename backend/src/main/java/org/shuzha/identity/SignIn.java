package org.shuzha.identity;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks a name and a password and leaves a leaf either way; it never says which of the two was wrong. */
@Service
public class SignIn {

    private static final String UNKNOWN = "unknown";

    private final AccountMapper accounts;
    private final Passwords passwords;
    private final PasswordProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignIn(
            AccountMapper accounts,
            Passwords passwords,
            PasswordProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whose name and password these are; empty when refused, and the refusal itself commits. Throws forbidden
     * {@code session.password_expired} where passwords have to be replaced now and then.
     */
    @Transactional
    public Optional<String> attempt(String username, String password, String address) {
        Account account = accounts.byUsername(username).orElse(null);
        if (account == null) {
            passwords.pretend(password);
            leaveRefusal(UNKNOWN, username, address, Map.of());
            return Optional.empty();
        }
        if (!passwords.matches(password, account.passwordHash()) || !account.active()) {
            refused(account.personId(), username, address);
            return Optional.empty();
        }
        if (properties.over(accounts.passwordChangedAt(account.personId()), clock.instant())) {
            throw Problem.forbidden("session.password_expired", Map.of());
        }
        return Optional.of(account.personId());
    }

    /** The active person of this name who has set no password here. */
    public Optional<String> withoutPassword(String username) {
        return active(username).filter(id -> !accounts.open(id));
    }

    public Optional<String> active(String username) {
        return accounts.personByUsername(username).filter(Person::active).map(Person::id);
    }

    public boolean ownPassword(String personId) {
        return accounts.open(personId);
    }

    /** Whether this is the password of that account; leaves no leaf. */
    public boolean knows(String username, String password) {
        return accounts.byUsername(username)
                .filter(account -> passwords.matches(password, account.passwordHash()))
                .isPresent();
    }

    /** This person has shown all that was asked for; {@code by}: the last thing shown. */
    @Transactional
    public void entered(String personId, String address, String by) {
        String username = accounts.usernameOf(personId);
        Person person = accounts.personByUsername(username)
                .filter(Person::active)
                .orElseThrow(() -> Problem.unauthenticated("session.bad_credentials"));
        int failed = accounts.byUsername(username).map(Account::failedAttempts).orElse(0);
        accounts.signedIn(personId, clock.instant());
        Map<String, Object> facts = Map.of("failedBefore", failed, "by", by);
        Actor actor = new Actor(personId, person.name(), address);
        events.publishEvent(new AccountEvent(personId, "session.opened", actor, facts, Map.of()));
    }

    /** Something shown for this person was wrong. */
    @Transactional
    public void refused(String personId, String username, String address) {
        accounts.failed(personId);
        leaveRefusal(personId, username, address, Map.of());
    }

    /** A provider outside named somebody who does not get in, known here or not; {@code by}: what kind of provider. */
    @Transactional
    public void refusedOutside(String username, String address, String by) {
        String stream = accounts.personByUsername(username).map(Person::id).orElse(UNKNOWN);
        leaveRefusal(stream, username, address, Map.of("by", by));
    }

    @Transactional
    public void ended(Actor actor) {
        events.publishEvent(new AccountEvent(actor.personId(), "session.closed", actor));
    }

    private void leaveRefusal(String stream, String username, String address, Map<String, Object> facts) {
        Actor nobody = new Actor(UNKNOWN, UNKNOWN, address);
        Map<String, String> personal = Map.of("username", username);
        events.publishEvent(new AccountEvent(stream, "session.refused", nobody, facts, personal));
    }
}

package org.shuzha.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time tokens with which a person known from the import sets a password. Only the hash of a token is stored, a new
 * one ends the older ones, and all end after a day.
 */
@Service
class Invitations {

    /** A token in the clear, this once, and the moment it is worth nothing any more. */
    record Issued(String token, Instant expiresAt) {}

    private static final Duration LIFE = Duration.ofHours(24);

    private final AccountMapper accounts;
    private final Setup setup;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            AccountMapper accounts,
            Setup setup,
            Passwords passwords,
            Sessions sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.setup = setup;
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /** A token for the very first account, whoever of the imported people that will be. */
    @Transactional
    public String first() {
        return issue(null);
    }

    /** A token for this person: first password or a forgotten one. Throws not_found for an unknown name. */
    @Transactional
    public String invite(String username) {
        Person person = accounts.personByUsername(username).orElseThrow(() -> Problem.notFound("person"));
        return invite(Actor.SYSTEM, person).token();
    }

    /** As above, by an administrator. Throws conflict {@code person.username_missing}. */
    @Transactional
    public Issued invite(Actor actor, Person person) {
        if (accounts.usernameOf(person.id()) == null) {
            throw Problem.conflict("person.username_missing", Map.of("name", person.name()));
        }
        String token = issue(person.id());
        events.publishEvent(new AccountEvent(person.id(), "account.invited", actor));
        return new Issued(token, clock.instant().plus(LIFE));
    }

    boolean firstIsOpen() {
        return !accounts.anyAccount() && accounts.firstInvitationOpen(clock.instant());
    }

    /**
     * Sets the password and spends the token. Throws {@code setup.token} for a token that is unknown, spent, expired or
     * somebody else's, {@code setup.person} when name and user name are not those of one imported person.
     */
    @Transactional
    public void redeem(String token, String username, String name, String password, String address) {
        Instant now = clock.instant();
        Invitation invitation = accounts.invitation(Tokens.hash(token), now).orElseThrow(Invitations::badToken);
        if (invitation.personId() == null && accounts.anyAccount()) {
            throw badToken();
        }
        Person person = accounts.personByUsername(username)
                .filter(known -> known.active() && known.name().equals(name))
                .orElseThrow(() -> Problem.invalid("setup.person", Map.of()));
        if (invitation.personId() != null && !invitation.personId().equals(person.id())) {
            throw badToken();
        }
        passwords.check(password, username);
        if (accounts.use(invitation.id(), now) == 0) {
            throw badToken();
        }
        open(person, password, address, now);
        if (invitation.personId() == null) {
            setup.begin(person);
        }
    }

    private void open(Person person, String password, String address, Instant now) {
        String hash = passwords.hash(password);
        Actor actor = new Actor(person.id(), person.name(), address);
        if (accounts.changePassword(person.id(), hash, now) == 0) {
            accounts.insert(person.id(), hash, now);
            events.publishEvent(new AccountEvent(person.id(), "account.opened", actor));
        } else {
            sessions.end(person.id());
            events.publishEvent(new AccountEvent(person.id(), "account.password_changed", actor));
        }
    }

    private String issue(String personId) {
        String token = Tokens.next();
        Instant now = clock.instant();
        accounts.revoke(personId, now);
        accounts.invite(Ids.next(), Tokens.hash(token), personId, now.plus(LIFE));
        return token;
    }

    private static Problem badToken() {
        return Problem.invalid("setup.token", Map.of());
    }
}

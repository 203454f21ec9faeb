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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(AccountMapper accounts, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
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

    private String issue(String personId) {
        String token = Tokens.next();
        Instant now = clock.instant();
        accounts.revoke(personId, now);
        accounts.invite(Ids.next(), Tokens.hash(token), personId, now.plus(LIFE));
        return token;
    }
}

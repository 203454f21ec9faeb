package org.shuzha.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
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

    private static final Duration LIFE = Duration.ofHours(24);

    private final AccountMapper accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(
            AccountMapper accounts,
            Passwords passwords,
            Sessions sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
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
        String token = issue(person.id());
        events.publishEvent(new AccountEvent(person.id(), "account.invited", Actor.SYSTEM));
        return token;
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
        Invitation invitation = accounts.invitation(hash(token), now).orElseThrow(Invitations::badToken);
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
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        accounts.revoke(personId, now);
        accounts.invite(Ids.next(), hash(token), personId, now.plus(LIFE));
        return token;
    }

    private static Problem badToken() {
        return Problem.invalid("setup.token", Map.of());
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

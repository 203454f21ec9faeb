package org.shuzha.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Spending a one-time token: whoever holds it and knows whose it is sets that person's password. */
@Service
class Redemptions {

    private final AccountMapper accounts;
    private final Setup setup;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Redemptions(
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

    /**
     * Sets the password and spends the token. Throws {@code setup.token} for a token that is unknown, spent, expired or
     * somebody else's, {@code setup.person} when name and user name are not those of one imported person.
     */
    @Transactional
    public void redeem(String token, String username, String name, String password, String address) {
        Instant now = clock.instant();
        Invitation invitation = accounts.invitation(Tokens.hash(token), now).orElseThrow(Redemptions::badToken);
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

    private static Problem badToken() {
        return Problem.invalid("setup.token", Map.of());
    }
}

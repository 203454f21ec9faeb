package org.shuzha.identity;

import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators may do to the accounts of others; no administrator ever sees or sets a password. */
@Service
@Transactional
class StaffAccounts {

    private final Invitations invitations;
    private final AccountMapper accounts;
    private final Sessions sessions;
    private final Directory directory;
    private final Administrators administrators;
    private final ApplicationEventPublisher events;

    StaffAccounts(
            Invitations invitations,
            AccountMapper accounts,
            Sessions sessions,
            Directory directory,
            Administrators administrators,
            ApplicationEventPublisher events) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.sessions = sessions;
        this.directory = directory;
        this.administrators = administrators;
        this.events = events;
    }

    /**
     * A one-time token, shown once. Throws {@code person.left}, {@code person.username_missing}, and {@code
     * invitation.administrator}: who could set a new password for another administrator would be both of them.
     */
    Invitations.Issued invite(Actor actor, String personId) {
        Person person = administrators.person(actor, personId);
        if (!person.active()) {
            throw Problem.conflict("person.left", Map.of());
        }
        boolean administers = directory.appointmentsOf(personId).stream()
                .anyMatch(held -> held.post().administers());
        if (administers && accounts.open(personId)) {
            throw Problem.forbidden("invitation.administrator", Map.of());
        }
        return invitations.invite(actor, person);
    }

    void endSessions(Actor actor, String personId) {
        Person person = administrators.person(actor, personId);
        sessions.end(person.id());
        events.publishEvent(new AccountEvent(person.id(), "session.ended_by_administrator", actor));
    }
}

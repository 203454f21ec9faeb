package org.shuzha.ledger;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.shuzha.identity.Appointment;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Post;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/** Who may see the ledger of the own organisation, and who may declare a year-end total. */
@Component
class LedgerReaders {

    private static final Set<Post> READING = EnumSet.of(
            Post.PRINCIPAL,
            Post.LEADER_IN_CHARGE,
            Post.GROUP_CHAIR,
            Post.GROUP_MEMBER,
            Post.GROUP_SECRETARY,
            Post.DATA_SECURITY_OFFICER,
            Post.PI_PROTECTION_OFFICER,
            Post.IT_SECURITY_OFFICER);

    private final Directory directory;

    LedgerReaders(Directory directory) {
        this.directory = directory;
    }

    /** The organisation whose ledger the actor reads; throws forbidden {@code ledger.officers_only}. */
    String organisationOf(Actor actor) {
        return directory.appointmentsOf(actor.personId()).stream()
                .filter(held -> READING.contains(held.post()) || held.post().watches())
                .map(Appointment::organisationId)
                .findFirst()
                .orElseThrow(() -> Problem.forbidden("ledger.officers_only", Map.of()));
    }

    /** The data security officer answers for what the institution declares. */
    boolean declares(Actor actor, String organisationId) {
        return directory.appointmentsOf(actor.personId()).stream()
                .anyMatch(held -> held.post() == Post.DATA_SECURITY_OFFICER
                        && held.organisationId().equals(organisationId));
    }
}

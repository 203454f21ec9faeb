package org.shuzha.audit;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.shuzha.identity.Appointment;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Post;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStatus;
import org.shuzha.matter.Matters;
import org.shuzha.matter.Requesters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * Who keeps the records of an organisation: those who answer for its data (A4.2) and its data security officer, in
 * person. Auditors look on and change nothing.
 */
@Component
class Keepers {

    private static final Set<Post> POSTS =
            EnumSet.of(Post.PRINCIPAL, Post.LEADER_IN_CHARGE, Post.DATA_SECURITY_OFFICER);

    private final Directory directory;
    private final Matters matters;
    private final Requesters requesters;

    Keepers(Directory directory, Matters matters, Requesters requesters) {
        this.directory = directory;
        this.matters = matters;
        this.requesters = requesters;
    }

    /** The organisation whose terms the actor looks after or audits; throws forbidden {@code retention.not_yours}. */
    String organisation(Actor actor) {
        return directory.appointmentsOf(actor.personId()).stream()
                .filter(held -> POSTS.contains(held.post()) || held.post().watches())
                .map(Appointment::organisationId)
                .findFirst()
                .orElseThrow(() -> Problem.forbidden("retention.not_yours", Map.of()));
    }

    boolean keeps(Actor actor, String organisationId) {
        return directory.appointmentsOf(actor.personId()).stream()
                .anyMatch(held ->
                        POSTS.contains(held.post()) && held.organisationId().equals(organisationId));
    }

    /** Whether the matter is or once was the actor's: nobody decides about one of the own. */
    boolean own(Actor actor, Matter matter) {
        return requesters.ever(matter).contains(actor.personId());
    }

    /**
     * Locks a submitted matter the actor keeps. Throws not found of {@code what} for others, forbidden
     * {@code retention.keepers_only} for auditors.
     */
    Matter lock(Actor actor, String matterId, String what) {
        Matter matter = matters.lock(matterId);
        boolean keeps = keeps(actor, matter.organisationId());
        boolean audits = directory.appointmentsOf(actor.personId()).stream()
                .anyMatch(held -> held.post().watches() && held.organisationId().equals(matter.organisationId()));
        if (matter.status() == MatterStatus.DRAFT || !keeps && !audits) {
            throw Problem.notFound(what);
        }
        if (!keeps) {
            throw Problem.forbidden("retention.keepers_only", Map.of());
        }
        return matter;
    }
}

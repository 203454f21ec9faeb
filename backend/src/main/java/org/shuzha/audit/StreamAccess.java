package org.shuzha.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shuzha.identity.Appointment;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Person;
import org.shuzha.matter.MatterStatus;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.shuzha.shared.ReadGuard;
import org.springframework.stereotype.Component;

/** Who may read which stream: a matter's readers its own, auditors those of their organisation, a person his own account's. */
@Component
class StreamAccess {

    static final String MATTER = "matter";

    private static final Set<String> AUDITORS = Set.of("AUDITOR", "AUDIT_ADMINISTRATOR");

    private final List<ReadGuard> guards;
    private final Directory directory;
    private final Matters matters;

    StreamAccess(List<ReadGuard> guards, Directory directory, Matters matters) {
        this.guards = guards;
        this.directory = directory;
        this.matters = matters;
    }

    boolean mayReadMatter(Actor actor, String id) {
        return ReadGuard.anyOf(guards.stream(), MATTER, actor, id) || auditsMatter(actor, id);
    }

    /** Auditors read the trail of whatever was submitted in their organisation. */
    boolean auditsMatter(Actor actor, String id) {
        return auditor(actor)
                && matters.all(List.of(id)).values().stream()
                        .anyMatch(matter ->
                                matter.status() != MatterStatus.DRAFT && audits(actor, matter.organisationId()));
    }

    /** Not yours and not there are the same 404. */
    void requireMatter(Actor actor, String id) {
        if (!mayReadMatter(actor, id)) {
            throw Problem.notFound(MATTER);
        }
    }

    /** As {@link #requireMatter} for any stream. */
    void require(Actor actor, String stream) {
        int colon = stream.indexOf(':');
        String kind = colon < 0 ? stream : stream.substring(0, colon);
        String id = stream.substring(colon + 1);
        boolean open = switch (kind) {
            case MATTER -> mayReadMatter(actor, id);
            case "account" -> actor.personId().equals(id) || mayReadAccount(actor, id);
            case "organisation" -> audits(actor, id);
            default -> auditor(actor);
        };
        if (!open) {
            throw Problem.notFound("stream");
        }
    }

    private boolean mayReadAccount(Actor actor, String personId) {
        return directory
                .person(personId)
                .map(Person::organisationId)
                .filter(organisation -> audits(actor, organisation))
                .isPresent();
    }

    /** The organisation whose trail the actor audits; throws forbidden {@code trail.auditors_only}. */
    String audited(Actor actor) {
        return directory.appointmentsOf(actor.personId()).stream()
                .filter(StreamAccess::isAuditor)
                .map(Appointment::organisationId)
                .findFirst()
                .orElseThrow(() -> Problem.forbidden("trail.auditors_only", Map.of()));
    }

    boolean auditor(Actor actor) {
        return directory.appointmentsOf(actor.personId()).stream().anyMatch(StreamAccess::isAuditor);
    }

    private boolean audits(Actor actor, String organisationId) {
        return directory.appointmentsOf(actor.personId()).stream()
                .anyMatch(held -> isAuditor(held) && held.organisationId().equals(organisationId));
    }

    private static boolean isAuditor(Appointment held) {
        return AUDITORS.contains(held.post().name());
    }
}

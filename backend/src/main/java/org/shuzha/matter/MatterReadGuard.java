package org.shuzha.matter;

import org.shuzha.identity.Directory;
import org.shuzha.identity.Post;
import org.shuzha.shared.Actor;
import org.shuzha.shared.ReadGuard;
import org.springframework.stereotype.Component;

/**
 * A matter may be read by whoever has or had a part in it, by who substitutes one of them today, and, once submitted, by
 * the auditors of its organisation.
 */
@Component
class MatterReadGuard implements ReadGuard {

    private final MatterMapper mapper;
    private final Directory directory;

    MatterReadGuard(MatterMapper mapper, Directory directory) {
        this.mapper = mapper;
        this.directory = directory;
    }

    @Override
    public String kind() {
        return "matter";
    }

    @Override
    public boolean mayRead(Actor actor, String id) {
        Matter matter = mapper.find(id);
        if (matter == null) {
            return false;
        }
        if (matter.status() == MatterStatus.DRAFT) {
            return matter.requesterId().equals(actor.personId());
        }
        return mapper.countParticipant(id, directory.selves(actor.personId())) > 0
                || audits(actor, matter.organisationId());
    }

    boolean audits(Actor actor, String organisationId) {
        return directory.appointmentsOf(actor.personId()).stream()
                .anyMatch(a -> a.post() == Post.AUDITOR && a.organisationId().equals(organisationId));
    }
}

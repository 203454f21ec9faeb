package org.shuzha.matter;

import java.time.Instant;
import org.shuzha.identity.Directory;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Page;
import org.springframework.stereotype.Component;

/** Submitted matters of one procedure that somebody may read, as {@link MatterReadGuard} says, the latest change first. */
@Component
public class ReadableMatters {

    private final MatterMapper mapper;
    private final MatterReadGuard guard;
    private final Directory directory;

    ReadableMatters(MatterMapper mapper, MatterReadGuard guard, Directory directory) {
        this.mapper = mapper;
        this.guard = guard;
        this.directory = directory;
    }

    /** Either those that have ended or those that have not. */
    public Page<Matter> page(Actor actor, String procedureKey, boolean ended, Cursor after) {
        String organisation = directory.organisationOf(actor.personId());
        var found = mapper.page(new MatterSearch(
                null,
                directory.selves(actor.personId()),
                guard.audits(actor, organisation) ? organisation : null,
                procedureKey,
                ended,
                null,
                null,
                after == null ? null : Instant.parse(after.sort()),
                after == null ? null : after.id(),
                Page.SIZE + 1));
        return Page.of(found, Page.SIZE, matter -> new Cursor(matter.updatedAt().toString(), matter.id()));
    }
}

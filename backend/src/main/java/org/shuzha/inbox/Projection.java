package org.shuzha.inbox;

import java.util.List;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.springframework.stereotype.Component;

/** Writes an open task into the inboxes of those found competent. */
@Component
class Projection {

    private final InboxMapper inbox;
    private final Directory directory;

    Projection(InboxMapper inbox, Directory directory) {
        this.inbox = inbox;
        this.directory = directory;
    }

    /** {@code claimedBy} null while nobody has claimed it. */
    void write(Matter matter, MatterStep step, Competence competence, String claimedBy) {
        String filedBy = step.outside()
                ? directory.organisation(matter.organisationId()).name()
                : directory.names(List.of(matter.requesterId())).getOrDefault(matter.requesterId(), "");
        String text = String.join(" ", matter.number(), matter.title(), filedBy);
        competence.people().stream()
                .map(candidate -> CandidateKey.of(candidate, competence.pool() != null))
                .map(key -> new InboxMapper.Entry(
                        step.id(),
                        key,
                        matter.id(),
                        matter.procedureKey(),
                        step.element(),
                        text,
                        step.openedAt(),
                        claimedBy))
                .forEach(inbox::insert);
    }
}

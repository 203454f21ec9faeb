package org.shuzha.inbox;

import java.util.List;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.Matters;
import org.springframework.stereotype.Component;

/** Writes an open task into the inboxes of those found competent. */
@Component
class Projection {

    private final InboxMapper inbox;
    private final Matters matters;
    private final Directory directory;

    Projection(InboxMapper inbox, Matters matters, Directory directory) {
        this.inbox = inbox;
        this.matters = matters;
        this.directory = directory;
    }

    /** {@code claimedBy} null while nobody has claimed it. */
    void write(Matter matter, MatterStep step, Competence competence, String claimedBy) {
        String filedBy = filedBy(matter, step);
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

    /** The institution for an authority, the authority for an institution; inside a house, the person. */
    private String filedBy(Matter matter, MatterStep step) {
        if (step.outside()) {
            return directory.organisation(matter.organisationId()).name();
        }
        if (matter.addressed()) {
            return directory
                    .organisation(matters.get(matter.linkedId()).organisationId())
                    .name();
        }
        return directory.names(List.of(matter.requesterId())).getOrDefault(matter.requesterId(), "");
    }
}

package org.shuzha.matter;

import java.util.Collection;
import java.util.List;
import org.shuzha.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Matters that the system opens by itself when something happens: filed at once, with the checks of every filing. */
@Service
@Transactional
public class SystemFilings {

    /**
     * What is opened.
     *
     * @param requesterId who set it going; nothing is asked of that person
     * @param departmentId null for none
     * @param about whom or what the matter is about, at the end of its title
     * @param occasion id of what happened; whoever holds its lock opens one matter for it
     */
    public record Opening(
            String procedure,
            String organisationId,
            String departmentId,
            String requesterId,
            String about,
            JsonNode form,
            String occasion) {}

    private final Drafts drafts;
    private final Submissions submissions;
    private final MatterMapper mapper;

    SystemFilings(Drafts drafts, Submissions submissions, MatterMapper mapper) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.mapper = mapper;
    }

    /** Throws what any filing of that form would be refused with. */
    public Matter file(Opening opening) {
        Matter draft = drafts.open(opening);
        return submissions.submit(Actor.SYSTEM, draft.id(), draft.revision());
    }

    /** What was opened for these occasions, the latest first. */
    @Transactional(readOnly = true)
    public List<Matter> openedFor(Collection<String> occasions) {
        return occasions.isEmpty() ? List.of() : mapper.openedFor(occasions);
    }
}

package org.shuzha.matter;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.shuzha.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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

    private static final String WHAT = "what";
    private static final String NOTICED = "noticedAt";
    private static final int LONGEST = 2000;

    private final Drafts drafts;
    private final Submissions submissions;
    private final CarriedFields carried;
    private final MatterMapper mapper;

    SystemFilings(Drafts drafts, Submissions submissions, CarriedFields carried, MatterMapper mapper) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.carried = carried;
        this.mapper = mapper;
    }

    /** Throws what any filing of that form would be refused with. */
    public Matter file(Opening opening) {
        Matter draft = drafts.open(opening);
        return submissions.submit(Actor.SYSTEM, draft.id(), draft.revision());
    }

    /** A matter of the institution that an authority's matter addresses, with the fields of the same name of that content. */
    public Matter address(Matter issuer, JsonNode content, String institutionId, String procedureKey) {
        ObjectNode form = carried.of(procedureKey, (ObjectNode) content.deepCopy());
        Matter draft = drafts.address(issuer, institutionId, procedureKey, form);
        return submissions.submit(Actor.SYSTEM, draft.id(), draft.revision());
    }

    /**
     * A matter that another one turned into: its fields of the same name, and before them what was said when it turned, from
     * which moment its times run. In the name of the other's requester; an authority's has no part here, so then of who said it.
     */
    public Matter open(Matter from, MatterStep said, String procedureKey) {
        ObjectNode known = (ObjectNode) from.form().deepCopy();
        known.put(WHAT, said(said.opinionComment(), from));
        known.put(NOTICED, said.endedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        return file(new Opening(
                procedureKey,
                from.organisationId(),
                from.departmentId(),
                from.addressed() ? said.actorId() : from.requesterId(),
                from.number(),
                carried.of(procedureKey, known),
                from.id()));
    }

    private static String said(String comment, Matter from) {
        String words = comment + "\n" + from.form().path(WHAT).asString(from.title());
        return words.substring(0, Math.min(LONGEST, words.length()));
    }

    /** What was opened for these occasions, the latest first. */
    @Transactional(readOnly = true)
    public List<Matter> openedFor(Collection<String> occasions) {
        return occasions.isEmpty() ? List.of() : mapper.openedFor(occasions);
    }
}

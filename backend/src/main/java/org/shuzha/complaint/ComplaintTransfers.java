package org.shuzha.complaint;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.shuzha.complaint.Complaint.State;
import org.shuzha.complaint.ComplaintDecisions.Told;
import org.shuzha.complaint.ComplaintEntry.Kind;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Another authority handles it: one that works here gets a matter of its own with everything that was written, to all
 * others a letter went. The complainant goes on with the same number and secret.
 */
@Component
class ComplaintTransfers {

    private static final String TRANSFERRED = "transferred";

    private final ComplaintMapper mapper;
    private final ComplaintDecisions decisions;
    private final ComplaintDesk desk;
    private final ComplaintMatters opening;
    private final ComplaintViews views;
    private final Matters matters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ComplaintTransfers(
            ComplaintMapper mapper,
            ComplaintDecisions decisions,
            ComplaintDesk desk,
            ComplaintMatters opening,
            ComplaintViews views,
            Matters matters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.decisions = decisions;
        this.desk = desk;
        this.opening = opening;
        this.views = views;
        this.matters = matters;
        this.events = events;
        this.clock = clock;
    }

    Told transfer(String matterId) {
        Complaint complaint = decisions.of(matterId);
        JsonNode form = decisions.last(matterId, Set.of("transfer-prepared")).form();
        return "register".equals(form.path("route").asString()) ? hand(complaint, form) : sent(complaint, form);
    }

    private Told hand(Complaint complaint, JsonNode form) {
        String authorityId = form.path("authority").asString();
        decisions.tell(complaint, Kind.TRANSFERRED, words(views.name(authorityId), form));
        Matter before = matters.get(complaint.matterId());
        String about = before.title().substring(before.title().indexOf('：') + 1);
        Matter opened = opening.open(complaint.id(), authorityId, complaint.respondentId(), about, complaint.named());
        mapper.hand(complaint.id(), authorityId, opened.id());
        mapper.reach(complaint.id(), State.RECEIVED, null, null);
        publish(before.id(), "complaint.handed_over", authorityId);
        publish(opened.id(), "complaint.taken_over", complaint.authorityId());
        return new Told(TRANSFERRED, false);
    }

    private Told sent(Complaint complaint, JsonNode form) {
        String letter =
                form.path("recipient").asString() + " " + form.path("number").asString();
        decisions.tell(complaint, Kind.TRANSFERRED, words(letter, form));
        mapper.reach(complaint.id(), State.TRANSFERRED, null, clock.instant());
        return new Told(TRANSFERRED, desk.complainant(complaint).inPerson());
    }

    private static String words(String to, JsonNode form) {
        return to + "\n" + form.path("reasons").asString();
    }

    private void publish(String matterId, String action, String authorityId) {
        events.publishEvent(
                new ComplaintEvent(matterId, action, Actor.SYSTEM, Map.of("authority", authorityId), Map.of()));
    }
}

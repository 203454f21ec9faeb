package org.shuzha.complaint;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.shuzha.complaint.Complaint.State;
import org.shuzha.complaint.ComplaintEntry.Kind;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the authority decided reaches the complainant, in the words that the second person approved. */
@Component
class ComplaintDecisions {

    /** What the course goes on with. */
    record Told(String result, boolean inPerson) {}

    private static final Map<String, String> OUTCOMES = Map.of(
            "complaint-unfounded", "unfounded", "rectification-needed", "rectify", "punishment-proposed", "punish");

    private final ComplaintMapper mapper;
    private final ComplaintBook book;
    private final ComplaintNews news;
    private final ComplaintDesk desk;
    private final MatterSteps steps;
    private final Clock clock;

    ComplaintDecisions(
            ComplaintMapper mapper,
            ComplaintBook book,
            ComplaintNews news,
            ComplaintDesk desk,
            MatterSteps steps,
            Clock clock) {
        this.mapper = mapper;
        this.book = book;
        this.news = news;
        this.desk = desk;
        this.steps = steps;
        this.clock = clock;
    }

    void accepted(String matterId) {
        Complaint complaint = of(matterId);
        mapper.reach(complaint.id(), State.ACCEPTED, null, null);
        JsonNode form = last(matterId, Set.of("complaint-accepted")).form();
        tell(complaint, Kind.ACCEPTED, form.path("notice").asString(""));
    }

    void asked(String matterId) {
        JsonNode form = last(matterId, Set.of("ask-complainant")).form();
        tell(of(matterId), Kind.ASKED, form.path("question").asString());
    }

    /** A withdrawn complaint ends as one that was investigated all the same, whatever was found. */
    Told concluded(String matterId) {
        Complaint complaint = of(matterId);
        MatterStep found = last(matterId, OUTCOMES.keySet());
        String outcome = OUTCOMES.get(found.opinion());
        mapper.reach(complaint.id(), State.DECIDED, outcome, clock.instant());
        tell(complaint, Kind.CONCLUDED, found.form().path("result").asString());
        String result = outcome.equals("unfounded") ? "unfounded" : "upheld";
        return new Told(
                complaint.withdrawnAt() == null ? result : "withdrawn",
                desk.complainant(complaint).inPerson());
    }

    void tell(Complaint complaint, Kind kind, String words) {
        book.fromAuthority(complaint, kind, words);
        news.tellComplainant(complaint);
    }

    Complaint of(String matterId) {
        return mapper.ofMatter(matterId).orElseThrow(() -> Problem.notFound("complaint"));
    }

    /** The last step that was ended with one of these opinions. */
    MatterStep last(String matterId, Collection<String> opinions) {
        return steps.latestWith(matterId, opinions).orElseThrow();
    }
}

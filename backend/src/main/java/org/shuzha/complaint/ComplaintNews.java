package org.shuzha.complaint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuzha.identity.Announcement;
import org.shuzha.matter.Candidate;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells those who handle a complaint what its complainant did, and the complainant that there is something to read. */
@Component
class ComplaintNews {

    private final Matters matters;
    private final MatterSteps steps;
    private final ApplicationEventPublisher events;

    ComplaintNews(Matters matters, MatterSteps steps, ApplicationEventPublisher events) {
        this.matters = matters;
        this.steps = steps;
        this.events = events;
    }

    void supplemented(Complaint complaint) {
        tellHandlers(complaint, "notice.complaint.supplemented");
    }

    void withdrawn(Complaint complaint) {
        tellHandlers(complaint, "notice.complaint.withdrawn");
    }

    /** By mail where an address was left; it names the number and says nothing else. */
    void tellComplainant(Complaint complaint) {
        tell(
                Set.of(complaint.id()),
                "notice.complaint.news",
                Map.of("number", Codes.shown(complaint.number())),
                null,
                null);
    }

    private void tellHandlers(Complaint complaint, String text) {
        Set<String> asked = steps.openOf(List.of(complaint.matterId())).values().stream()
                .flatMap(List::stream)
                .flatMap(step -> steps.candidates(step.id()).stream())
                .map(Candidate::personId)
                .collect(Collectors.toSet());
        String number = matters.get(complaint.matterId()).number();
        tell(asked, text, Map.of("number", number), "matter", complaint.matterId());
    }

    private void tell(Set<String> people, String text, Map<String, Object> args, String kind, String id) {
        events.publishEvent(new Announcement(Ids.next(), people, text, args, kind, id, true));
    }
}

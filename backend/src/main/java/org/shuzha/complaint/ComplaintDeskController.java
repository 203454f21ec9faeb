package org.shuzha.complaint;

import java.util.List;
import org.shuzha.matter.MatterRows.Ref;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What whoever holds a task of a complaint reads of it; each reading leaves a leaf. */
@RestController
class ComplaintDeskController {

    private final ComplaintDesk desk;
    private final Recipients recipients;

    ComplaintDeskController(ComplaintDesk desk, Recipients recipients) {
        this.desk = desk;
        this.recipients = recipients;
    }

    @GetMapping("/api/matters/{id}/complaint")
    @OpenTo(Audience.SIGNED_IN)
    ComplaintDesk.ComplaintStory story(Actor actor, @PathVariable String id) {
        return desk.story(actor, id);
    }

    @GetMapping("/api/matters/{id}/complainant")
    @OpenTo(Audience.SIGNED_IN)
    Complainant complainant(Actor actor, @PathVariable String id) {
        return desk.complainant(actor, id);
    }

    @GetMapping("/api/matters/{id}/complaint/files/{file}")
    @OpenTo(Audience.SIGNED_IN)
    ResponseEntity<byte[]> file(Actor actor, @PathVariable String id, @PathVariable String file) {
        return desk.file(actor, id, file).attached();
    }

    /** Authorities that a complaint can be handed to. */
    @GetMapping("/api/complaint-recipients")
    @OpenTo(Audience.SIGNED_IN)
    List<Ref> recipients() {
        return recipients.receiving().stream()
                .map(one -> new Ref(one.id(), one.name()))
                .toList();
    }
}

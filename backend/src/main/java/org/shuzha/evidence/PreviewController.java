package org.shuzha.evidence;

import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Looking at documents in the page. What is sent was drawn here; no byte of the document itself. */
@RestController
class PreviewController {

    private final Uploads uploads;
    private final Previews previews;

    PreviewController(Uploads uploads, Previews previews) {
        this.uploads = uploads;
        this.previews = previews;
    }

    @GetMapping("/api/evidence/{id}/preview")
    @OpenTo(Audience.SIGNED_IN)
    Previews.EvidencePreview preview(Actor actor, @PathVariable String id) {
        Uploads.Handed handed = uploads.hand(actor, id);
        return previews.of(handed.file(), handed.content());
    }

    /** {@code number} counts from 1. */
    @GetMapping("/api/evidence/{id}/pages/{number}")
    @OpenTo(Audience.SIGNED_IN)
    ResponseEntity<byte[]> page(Actor actor, @PathVariable String id, @PathVariable int number) {
        Uploads.Handed handed = uploads.hand(actor, id);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .body(previews.page(handed.file(), handed.content(), number));
    }
}

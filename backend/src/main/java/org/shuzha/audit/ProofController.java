package org.shuzha.audit;

import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.OpenTo.Scope;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProofController {

    private final Trail trail;
    private final Bundles bundles;
    private final StreamAccess access;

    ProofController(Trail trail, Bundles bundles, StreamAccess access) {
        this.trail = trail;
        this.bundles = bundles;
        this.access = access;
    }

    /** The matter's trail, for those who may read the matter; 404 for everybody else. */
    @GetMapping("/api/matters/{id}/proof")
    @OpenTo(value = Audience.SIGNED_IN, token = Scope.READ_AUDIT)
    Proof proof(Actor actor, @PathVariable String id) {
        access.requireMatter(actor, id);
        return trail.proof(StreamAccess.MATTER + ":" + id);
    }

    /** The same as an archive that can be checked without us; that it was taken is on the trail. */
    @GetMapping("/api/matters/{id}/bundle")
    @OpenTo(value = Audience.SIGNED_IN, token = Scope.READ_AUDIT)
    ResponseEntity<byte[]> bundle(Actor actor, @PathVariable String id) {
        access.requireMatter(actor, id);
        ContentDisposition attachment =
                ContentDisposition.attachment().filename("trail-" + id + ".zip").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(bundles.take(actor, id));
    }
}

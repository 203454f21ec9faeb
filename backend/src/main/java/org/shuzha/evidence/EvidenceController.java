package org.shuzha.evidence;

import java.io.IOException;
import java.util.List;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Idempotent;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Upload, list and download of documents; content is never shown in the page as it is, only handed over as an attachment. */
@RestController
class EvidenceController {

    private final Uploads uploads;
    private final EvidenceFiles files;
    private final MarkedCopies copies;
    private final EvidenceRefs refs;

    EvidenceController(Uploads uploads, EvidenceFiles files, MarkedCopies copies, EvidenceRefs refs) {
        this.uploads = uploads;
        this.copies = copies;
        this.files = files;
        this.refs = refs;
    }

    @PostMapping("/api/evidence")
    @Idempotent
    @OpenTo(Audience.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    EvidenceRef upload(Actor actor, @RequestPart MultipartFile file) throws IOException {
        EvidenceFile taken = uploads.take(actor, file.getOriginalFilename(), file.getBytes());
        return refs.of(List.of(taken)).get(0);
    }

    /** PDF and pictures come as PDF with the reader's name and the time across every page. */
    @GetMapping("/api/evidence/{id}/content")
    @OpenTo(Audience.SIGNED_IN)
    ResponseEntity<byte[]> content(Actor actor, @PathVariable String id) {
        return copies.of(actor, uploads.hand(actor, id)).attached();
    }

    /** As it was uploaded: for its uploader and the auditors. */
    @GetMapping("/api/evidence/{id}/original")
    @OpenTo(Audience.SIGNED_IN)
    ResponseEntity<byte[]> original(Actor actor, @PathVariable String id) {
        Uploads.Handed handed = uploads.original(actor, id);
        return new MarkedCopies.Copy(handed.file().name(), handed.file().mediaType(), handed.content()).attached();
    }

    @GetMapping("/api/matters/{id}/evidence")
    @OpenTo(Audience.SIGNED_IN)
    List<EvidenceRef> ofMatter(Actor actor, @PathVariable String id) {
        if (!files.mayReadMatter(actor, id)) {
            throw Problem.notFound("matter");
        }
        return refs.of(files.ofMatter(id));
    }
}

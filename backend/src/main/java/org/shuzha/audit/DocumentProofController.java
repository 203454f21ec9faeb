package org.shuzha.audit;

import java.io.IOException;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** For whoever may read a document; to everybody else it is not there. */
@RestController
@RequestMapping("/api/evidence/{id}")
class DocumentProofController {

    private final DocumentProofs proofs;

    DocumentProofController(DocumentProofs proofs) {
        this.proofs = proofs;
    }

    @GetMapping("/proof")
    @OpenTo(Audience.SIGNED_IN)
    DocumentProofs.DocumentProof proof(Actor actor, @PathVariable String id) {
        return proofs.of(actor, id);
    }

    /** Whether a file somebody holds is the document, to the last byte; nothing is stored. */
    @PostMapping("/checks")
    @OpenTo(Audience.SIGNED_IN)
    DocumentProofs.Comparison compare(Actor actor, @PathVariable String id, @RequestPart MultipartFile file)
            throws IOException {
        return proofs.compare(actor, id, file.getBytes());
    }
}

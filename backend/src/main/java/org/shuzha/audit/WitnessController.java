package org.shuzha.audit;

import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Cosigns checkpoints of other trails, for those who bring the token of this witness. */
@RestController
class WitnessController {

    private final OwnWitness witness;

    WitnessController(OwnWitness witness) {
        this.witness = witness;
    }

    /** After C2SP tlog-witness; the same request again is answered alike. */
    @PostMapping("/api/witness/add-checkpoint")
    @OpenTo(Audience.GRANT_TOKEN)
    ResponseEntity<String> add(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization, @RequestBody String request) {
        WitnessAnswer answer = witness.add(authorization, request);
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.parseMediaType(answer.type()))
                .body(answer.body());
    }
}

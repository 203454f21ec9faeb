package org.shuzha.grant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Idempotent;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Access taken away by the security administrator (A18). */
@RestController
class RevocationController {

    record Revocation(@NotBlank @Size(max = 1000) String reason) {}

    record Revoked(String id, GrantStatus status) {}

    private final GrantRecovery recovery;

    RevocationController(GrantRecovery recovery) {
        this.recovery = recovery;
    }

    @OpenTo(Audience.SECURITY_ADMINISTRATOR)
    @Idempotent
    @PostMapping("/api/administration/grants/{id}/revocation")
    Revoked revoke(Actor actor, @PathVariable String id, @Valid @RequestBody Revocation order) {
        Grant revoked = recovery.revoke(actor, id, order.reason().strip());
        return new Revoked(revoked.id(), revoked.status());
    }
}

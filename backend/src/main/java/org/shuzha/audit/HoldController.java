package org.shuzha.audit;

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

/** Legal holds, placed by one keeper and lifted by another. */
@RestController
class HoldController {

    record Hold(
            @NotBlank @Size(max = 1000) String reason,
            @NotBlank @Size(max = 200) String reference) {}

    record Lifting(@NotBlank @Size(max = 1000) String reason) {}

    private final LegalHolds holds;
    private final RetentionViews views;

    HoldController(LegalHolds holds, RetentionViews views) {
        this.holds = holds;
        this.views = views;
    }

    /** Holds a matter with everything that belongs to it. */
    @PostMapping("/api/audit/retention/{id}/hold")
    @Idempotent
    @OpenTo(value = Audience.SIGNED_IN, stepUp = true)
    RetentionRow hold(Actor actor, @PathVariable String id, @Valid @RequestBody Hold order) {
        holds.place(actor, id, order.reason().strip(), order.reference().strip());
        return views.row(actor, id);
    }

    @PostMapping("/api/audit/holds/{id}/lifting")
    @Idempotent
    @OpenTo(value = Audience.SIGNED_IN, stepUp = true)
    RetentionRow lift(Actor actor, @PathVariable String id, @Valid @RequestBody Lifting order) {
        return views.row(actor, holds.lift(actor, id, order.reason().strip()));
    }
}

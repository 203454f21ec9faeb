package org.shuzha.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.shuzha.inbox.Inbox;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Idempotent;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Giving an opinion on a task. */
@RestController
class DecisionController {

    record GiveOpinion(
            @NotBlank @Size(max = 40) String opinion,
            @Size(max = 4000) @Nullable String comment,
            @Nullable JsonNode form,
            int version) {

        /** A form that is not filled in is no form. */
        GiveOpinion {
            form = form == null || form.isNull() ? null : form;
        }
    }

    /** The next task waiting for the same person, null when there is none. */
    record Decided(@Nullable String next) {}

    private final Opinions opinions;
    private final Inbox inbox;

    DecisionController(Opinions opinions, Inbox inbox) {
        this.opinions = opinions;
        this.inbox = inbox;
    }

    @OpenTo(Audience.SIGNED_IN)
    @Idempotent
    @PostMapping("/api/tasks/{id}/opinion")
    Decided give(Actor actor, @PathVariable String id, @Valid @RequestBody GiveOpinion given) {
        opinions.give(actor, id, given.opinion(), given.comment(), given.form(), given.version());
        var waiting = inbox.page(actor, false, null, null, null).items();
        return new Decided(waiting.isEmpty() ? null : waiting.get(0));
    }
}

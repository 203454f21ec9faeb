package org.shuzha.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The webhook of an administrator's organisation. */
@RestController
@RequestMapping("/api/administration/webhook")
class WebhookController {

    record WebhookChange(@NotBlank @Size(max = 500) String url, boolean renew, int version) {}

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @OpenTo(Audience.SYSTEM_ADMINISTRATOR)
    @GetMapping
    Webhooks.WebhookView view(Actor actor) {
        return webhooks.view(actor);
    }

    @OpenTo(value = Audience.SYSTEM_ADMINISTRATOR, stepUp = true)
    @PutMapping
    Webhooks.WebhookSet set(Actor actor, @Valid @RequestBody WebhookChange change) {
        return webhooks.set(actor, change.url(), change.renew(), change.version());
    }

    @OpenTo(value = Audience.SYSTEM_ADMINISTRATOR, stepUp = true)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @RequestParam int version) {
        webhooks.remove(actor, version);
    }
}

package org.shuzha.identity;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where and in which language I am written to. */
@RestController
@RequestMapping("/api/account/contact")
class ContactController {

    record OwnContact(
            @Size(max = Contacts.LONGEST) @Nullable String email,

            @NotNull @Pattern(regexp = "zh|en") @Schema(allowableValues = {"zh", "en"})
            String language) {}

    private final Contacts contacts;

    ContactController(Contacts contacts) {
        this.contacts = contacts;
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping
    OwnContact own(Actor actor) {
        Contact own = contacts.own(actor);
        return new OwnContact(own.email(), own.language() == null ? "zh" : own.language());
    }

    @OpenTo(Audience.SIGNED_IN)
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(Actor actor, @Valid @RequestBody OwnContact contact) {
        contacts.change(actor, contact.email(), contact.language());
    }
}

package org.shuzha.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The one act of administration that whoever opened the first account may do. */
@RestController
class SetupController {

    /** Ids of three different people; the one who asks may be among them. */
    record ThreeAdministrators(
            @NotBlank String system,
            @NotBlank String security,
            @NotBlank String audit) {}

    record HandedOver(List<HandOver.Administrator> administrators) {}

    private final HandOver handOver;

    SetupController(HandOver handOver) {
        this.handOver = handOver;
    }

    /** Not idempotent on purpose: the tokens must not be kept anywhere, and the right is spent by using it. */
    @OpenTo(value = Audience.SIGNED_IN, stepUp = true)
    @PostMapping("/api/setup/administrators")
    @ResponseStatus(HttpStatus.CREATED)
    HandedOver name(Actor actor, @Valid @RequestBody ThreeAdministrators three) {
        return new HandedOver(handOver.name(actor, three.system(), three.security(), three.audit()));
    }
}

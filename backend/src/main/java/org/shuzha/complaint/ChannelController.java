package org.shuzha.complaint;

import jakarta.validation.Valid;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The channel of one's own authority: for its staff and its system administrator. */
@RestController
@RequestMapping("/api/complaint-channel")
class ChannelController {

    private final Channels channels;

    ChannelController(Channels channels) {
        this.channels = channels;
    }

    @GetMapping
    @OpenTo(Audience.SIGNED_IN)
    Channels.OwnChannel own(Actor actor) {
        return channels.own(actor);
    }

    @PutMapping
    @OpenTo(Audience.SIGNED_IN)
    Channels.OwnChannel change(Actor actor, @Valid @RequestBody Channels.ChannelChange change) {
        return channels.change(actor, change);
    }
}

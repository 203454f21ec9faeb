package org.shuzha.notice;

import java.util.Locale;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Idempotent;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the notices of an administrator's organisation leave the house. */
@RestController
@RequestMapping("/api/administration/deliveries")
class DeliveryController {

    private final DeliveryDesk desk;

    DeliveryController(DeliveryDesk desk) {
        this.desk = desk;
    }

    @OpenTo(Audience.SYSTEM_ADMINISTRATOR)
    @GetMapping
    DeliveryDesk.DeliveryState state(Actor actor) {
        return desk.state(actor);
    }

    @OpenTo(Audience.SYSTEM_ADMINISTRATOR)
    @GetMapping("/failed")
    Page<DeliveryDesk.FailedDelivery> failed(
            Actor actor, @RequestParam(required = false) String cursor, Locale locale) {
        return desk.failed(actor, Cursor.decode(cursor), locale);
    }

    @OpenTo(Audience.SYSTEM_ADMINISTRATOR)
    @Idempotent
    @PostMapping("/{id}/repetition")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void again(Actor actor, @PathVariable String id) {
        desk.again(actor, id);
    }
}

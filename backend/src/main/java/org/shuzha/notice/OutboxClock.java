package org.shuzha.notice;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what waits in the outbox, within seconds. */
@Component
class OutboxClock {

    private final DeliveryQueue queue;

    OutboxClock(DeliveryQueue queue) {
        this.queue = queue;
    }

    @Scheduled(initialDelayString = "${shuzha.notice.delay:PT5S}", fixedDelayString = "${shuzha.notice.delay:PT5S}")
    void tick() {
        queue.send();
    }
}

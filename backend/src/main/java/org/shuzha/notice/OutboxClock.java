package org.shuzha.notice;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what waits in the outbox, within seconds. */
@Component
class OutboxClock {

    private final Deliveries deliveries;

    OutboxClock(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Scheduled(initialDelayString = "${shuzha.notice.delay:PT5S}", fixedDelayString = "${shuzha.notice.delay:PT5S}")
    void tick() {
        deliveries.send();
    }
}

package org.shuzha.ledger;

import org.shuzha.engine.OutcomeReached;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A matter that ends, however it ends, gives back what it did not deliver. */
@Component
class LedgerRelease {

    private final Reservations reservations;

    LedgerRelease(Reservations reservations) {
        this.reservations = reservations;
    }

    @EventListener
    void on(OutcomeReached reached) {
        reservations.release(reached.matterId());
    }
}

package org.shuzha.audit;

import org.shuzha.matter.MatterEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A matter's term begins and is counted in the transaction that submits or ends it, after its own leaf. */
@Component
class RetentionListener {

    private final Retentions retentions;

    RetentionListener(Retentions retentions) {
        this.retentions = retentions;
    }

    @EventListener
    @Order
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MatterEvent event) {
        switch (event.action()) {
            case "matter.submitted" -> retentions.begin(event.matterId());
            case "matter.ended" -> retentions.end(event.matterId());
            default -> {
                // what happens on the way does not touch how long it is kept
            }
        }
    }
}

package org.shuzha.audit;

import java.time.Clock;
import org.shuzha.shared.Trailed;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has the leaf of a state change written in the transaction of that change; if it cannot be, the change fails (A22.5).
 */
@Component
class TrailListener {

    private final TrailMapper trail;
    private final HashAlgorithm algorithm;
    private final Clock clock;

    TrailListener(TrailMapper trail, TrailProperties properties, Clock clock) {
        this.trail = trail;
        this.algorithm = properties.algorithm();
        this.clock = clock;
    }

    @EventListener
    @Order(0)
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Trailed change) {
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(NewLeaves.class::isInstance)
                .map(NewLeaves.class::cast)
                .findFirst()
                .orElseGet(this::begin)
                .add(change);
    }

    private NewLeaves begin() {
        NewLeaves leaves = new NewLeaves(trail, algorithm, clock);
        TransactionSynchronizationManager.registerSynchronization(leaves);
        return leaves;
    }
}

package org.shuzha.audit;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.shuzha.shared.Trailed;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has the leaf of a state change written in the transaction of that change; if it cannot be, the change fails (A22.5).
 */
@Component
class TrailListener implements TransactionExecutionListener {

    private final TrailMapper trail;
    private final HashAlgorithm algorithm;
    private final Clock clock;

    TrailListener(TrailMapper trail, TrailProperties properties, Clock clock) {
        this.trail = trail;
        this.algorithm = properties.algorithm();
        this.clock = clock;
    }

    /** From its begin on, because what is only published during the commit would find nobody asked any more. */
    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null) {
            TransactionSynchronizationManager.registerSynchronization(new NewLeaves(trail, algorithm, clock));
        }
    }

    @EventListener
    @Order(0)
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Trailed change) {
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(NewLeaves.class::isInstance)
                .map(NewLeaves.class::cast)
                .findFirst()
                .orElseThrow()
                .add(change);
    }
}

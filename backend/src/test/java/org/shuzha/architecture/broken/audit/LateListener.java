package org.shuzha.architecture.broken.audit;

import org.shuzha.shared.Trailed;
import org.springframework.transaction.event.TransactionalEventListener;

/** Writes its leaf after the change has committed. */
class LateListener {

    @TransactionalEventListener
    void on(Trailed change) {}
}

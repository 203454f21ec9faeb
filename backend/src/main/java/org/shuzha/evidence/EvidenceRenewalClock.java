package org.shuzha.evidence;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after the start and then every hour for documents that another master key wraps, or none. */
@Component
class EvidenceRenewalClock {

    private final EvidenceRenewal renewal;

    EvidenceRenewalClock(EvidenceRenewal renewal) {
        this.renewal = renewal;
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 3_600_000)
    void tick() {
        String last = "";
        while (last != null) {
            last = renewal.next(last);
        }
    }
}

package org.shuzha.audit;

import java.io.IOException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals what has been written since the last time, soon enough that no leaf waits ten seconds. */
@Component
class SealingSchedule {

    private final Sealer sealer;
    private final Anchors anchors;

    SealingSchedule(Sealer sealer, Anchors anchors) {
        this.sealer = sealer;
        this.anchors = anchors;
    }

    @Scheduled(fixedDelayString = "${shuzha.trail.sealing-delay:PT4S}")
    void seal() throws IOException {
        int sealed;
        do {
            sealed = sealer.seal(anchors.last());
            anchors.append();
        } while (sealed == Sealer.BATCH);
    }
}

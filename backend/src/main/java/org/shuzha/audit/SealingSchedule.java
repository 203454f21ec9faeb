package org.shuzha.audit;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals what has been written since the last time, soon enough that no leaf waits ten seconds. */
@Component
class SealingSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(SealingSchedule.class);

    private final Sealer sealer;
    private final Anchors anchors;
    private String refusal = "";

    SealingSchedule(Sealer sealer, Anchors anchors) {
        this.sealer = sealer;
        this.anchors = anchors;
    }

    @Scheduled(fixedDelayString = "${shuzha.trail.sealing-delay:PT4S}")
    void seal() throws IOException {
        try {
            int sealed;
            do {
                sealed = sealer.seal(anchors.last());
                anchors.append();
            } while (sealed == Sealer.BATCH);
            refusal = "";
        } catch (IllegalStateException refused) {
            tell(refused.getMessage());
        }
    }

    /** Once, not every few seconds until somebody comes. */
    private void tell(String why) {
        if (!refusal.equals(why)) {
            LOG.error("The trail is not sealed any more. {}", why);
        }
        refusal = String.valueOf(why);
    }
}

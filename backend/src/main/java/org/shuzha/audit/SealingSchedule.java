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
    private final TrailIndex index;
    private final Witnesses witnesses;
    private String refusal = "";

    SealingSchedule(Sealer sealer, Anchors anchors, TrailIndex index, Witnesses witnesses) {
        this.sealer = sealer;
        this.anchors = anchors;
        this.index = index;
        this.witnesses = witnesses;
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

    /** On its own, so that what cannot be found is sealed all the same. */
    @Scheduled(fixedDelayString = "${shuzha.trail.sealing-delay:PT4S}")
    void index() {
        while (index.catchUp() == TrailIndex.BATCH) {
            LOG.debug("More leaves wait to be found");
        }
    }

    @Scheduled(fixedDelayString = "${shuzha.witness.delay:PT30S}")
    void ask() {
        witnesses.ask();
    }

    /** Once, not every few seconds until somebody comes. */
    private void tell(String why) {
        if (!refusal.equals(why)) {
            LOG.error("The trail is not sealed any more. {}", why);
        }
        refusal = String.valueOf(why);
    }
}

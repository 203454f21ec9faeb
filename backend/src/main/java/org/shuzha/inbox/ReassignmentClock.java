package org.shuzha.inbox;

import org.shuzha.identity.AppointmentsChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When open tasks look again for their people: with the change that concerns them, and because days begin and end. */
@Component
class ReassignmentClock {

    private static final Logger LOG = LoggerFactory.getLogger(ReassignmentClock.class);

    private final Reassignment reassignment;

    ReassignmentClock(Reassignment reassignment) {
        this.reassignment = reassignment;
    }

    /** In the transaction of the change. */
    @EventListener
    @Transactional
    public void on(AppointmentsChanged changed) {
        reassignment.due().forEach(step -> reassignment.follow(step, changed.organisationId()));
    }

    /**
     * Appointments and substitutions also begin and end by date alone; each task in a transaction of its own. Not on the
     * minute: departures take effect first, and say how many tasks they hand over.
     */
    @Scheduled(cron = "30 */10 * * * *", zone = "Asia/Shanghai")
    void tick() {
        for (String step : reassignment.due()) {
            try {
                reassignment.follow(step);
            } catch (RuntimeException failed) {
                LOG.error("task {} looks for its people later", step, failed);
            }
        }
    }
}

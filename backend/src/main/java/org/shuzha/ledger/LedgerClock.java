package org.shuzha.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The turn of the year: totals on its last day, open reservations on the new base from its first, then the persons of the
 * year before go; all again at a start.
 */
@Component
class LedgerClock {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerClock.class);

    private final Baselines baselines;
    private final YearTurn years;
    private final CountedPersons persons;

    LedgerClock(Baselines baselines, YearTurn years, CountedPersons persons) {
        this.baselines = baselines;
        this.years = years;
        this.persons = persons;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        tick();
    }

    @Scheduled(cron = "0 0,30 * * * *", zone = "Asia/Shanghai")
    void tick() {
        baselines.count();
        for (String matter : years.waiting()) {
            try {
                years.turnYear(matter);
            } catch (RuntimeException failed) {
                LOG.error("matter {} is evaluated on the new year's base later", matter, failed);
            }
        }
        persons.forgetEarlierYears();
        persons.unused().forEach(persons::forgetUnused);
    }
}

package org.shuzha.identity;

import java.time.Clock;
import org.shuzha.shared.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute for departures and moves whose last day is over; each takes effect in a transaction of its own. */
@Component
class PersonnelClock {

    private static final Logger LOG = LoggerFactory.getLogger(PersonnelClock.class);

    private final PersonnelChangeMapper mapper;
    private final PersonnelEffects effects;
    private final Clock clock;

    PersonnelClock(PersonnelChangeMapper mapper, PersonnelEffects effects, Clock clock) {
        this.mapper = mapper;
        this.effects = effects;
        this.clock = clock;
    }

    @Scheduled(cron = "0 * * * * *", zone = "Asia/Shanghai")
    void tick() {
        for (String id : mapper.due(Times.today(clock))) {
            try {
                effects.apply(id);
            } catch (RuntimeException failed) {
                LOG.error("personnel change {} takes effect later", id, failed);
            }
        }
    }
}

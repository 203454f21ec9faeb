package org.shuzha.audit;

import java.time.Clock;
import org.shuzha.shared.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every ten minutes for matters whose term is over and that nobody holds; each in a transaction of its own. */
@Component
class RetentionClock {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionClock.class);

    private final RetentionMapper mapper;
    private final Retentions retentions;
    private final Clock clock;

    RetentionClock(RetentionMapper mapper, Retentions retentions, Clock clock) {
        this.mapper = mapper;
        this.retentions = retentions;
        this.clock = clock;
    }

    @Scheduled(cron = "30 */10 * * * *", zone = "Asia/Shanghai")
    void tick() {
        for (String id : mapper.over(Times.today(clock))) {
            try {
                retentions.expire(id);
            } catch (RuntimeException failed) {
                LOG.error("the term of matter {} is looked at later", id, failed);
            }
        }
    }
}

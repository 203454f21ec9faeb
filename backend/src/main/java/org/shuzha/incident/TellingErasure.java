package org.shuzha.incident;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shuzha.evidence.Seals;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses and names go with the telling; those of persons who were not reached a day after their task has ended. Until
 * then they follow the master key.
 */
@Service
class TellingErasure {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int AT_ONCE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(TellingErasure.class);

    private final TellingMapper mapper;
    private final Matters matters;
    private final Seals seals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TellingErasure(TellingMapper mapper, Matters matters, Seals seals, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.matters = matters;
        this.seals = seals;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void erase() {
        mapper.leftovers(clock.instant().minus(KEPT)).forEach(left -> {
            matters.lock(left.matterId());
            int persons = mapper.erase(left.tellingId());
            events.publishEvent(new TellingEvent(
                    left.matterId(),
                    "incident.addresses_erased",
                    Actor.SYSTEM,
                    Map.of("telling", left.tellingId(), "persons", persons),
                    Map.of()));
        });
    }

    /** A change of the master key reaches them too. One that cannot be read stays and is said. */
    @Transactional
    public void reseal() {
        List<Told> old = mapper.sealedOtherwise(seals.today(), AT_ONCE);
        for (Told one : old) {
            try {
                mapper.reseal(one.id(), one.sealed(), seals.seal(one.id(), seals.open(one.id(), one.sealed())));
            } catch (IllegalStateException unreadable) {
                LOG.error("the address of {} cannot be read", one.id());
            }
        }
    }
}

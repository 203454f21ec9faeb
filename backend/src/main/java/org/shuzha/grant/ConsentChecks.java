package org.shuzha.grant;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.shuzha.consent.ConsentKind;
import org.shuzha.consent.Consents;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the consents in the ledger cover a matter now; one that is covered relies on its notice from then on. */
@Service
@Transactional
class ConsentChecks {

    private static final String NONE = "NONE";

    private final Consents consents;
    private final Matters matters;
    private final RelianceMapper reliances;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConsentChecks(
            Consents consents,
            Matters matters,
            RelianceMapper reliances,
            ApplicationEventPublisher events,
            Clock clock) {
        this.consents = consents;
        this.matters = matters;
        this.reliances = reliances;
        this.events = events;
        this.clock = clock;
    }

    /** {@code type}: what T19 asks for; anything it does not know covers nothing. */
    boolean covered(String matterId, String type, boolean abroad) {
        Matter matter = matters.lock(matterId);
        ConsentNeed need = ConsentNeed.of(matter.form());
        boolean asked = !NONE.equals(type);
        long alive = asked ? alive(matter, need, type, abroad) : 0;
        boolean covered = asked ? need.metBy(alive) : need.exceptionSound();
        if (covered && asked && !reliances.relies(matterId, need.notice())) {
            reliances.rely(matterId, need.notice(), clock.instant());
        }
        tell(matterId, need, String.valueOf(type), alive, covered);
        return covered;
    }

    private long alive(Matter matter, ConsentNeed need, String type, boolean abroad) {
        return kind(type)
                .flatMap(kind -> consents.alive(matter.organisationId(), need.notice(), kind, need.receivers(), abroad))
                .orElse(0L);
    }

    private static Optional<ConsentKind> kind(String type) {
        return Arrays.stream(ConsentKind.values())
                .filter(kind -> kind.name().equals(type))
                .findFirst();
    }

    private void tell(String matterId, ConsentNeed need, String type, long alive, boolean covered) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("type", type);
        facts.put("notice", need.notice());
        facts.put("persons", need.persons().orElse(0));
        facts.put("alive", alive);
        facts.put("exception", need.exception());
        facts.put("covered", covered);
        events.publishEvent(new GrantEvent(matterId, "consent.checked", Actor.SYSTEM, facts));
    }
}

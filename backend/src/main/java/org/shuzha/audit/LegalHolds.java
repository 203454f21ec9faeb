package org.shuzha.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shuzha.matter.Matter;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Matters held against destruction, whatever their term says: placed by one keeper, lifted by another. */
@Service
@Transactional
class LegalHolds {

    /** Names on the trail that only auditors see opened: an investigation does not warn those it looks into. */
    static final String REASON = "holdReason";

    static final String REFERENCE = "holdReference";

    private static final String HOLD = "hold";

    private final HoldMapper mapper;
    private final Keepers keepers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LegalHolds(HoldMapper mapper, Keepers keepers, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.keepers = keepers;
        this.events = events;
        this.clock = clock;
    }

    void place(Actor actor, String matterId, String reason, String reference) {
        keepers.lock(actor, matterId, StreamAccess.MATTER);
        hold(actor, matterId, reason, reference);
    }

    private void hold(Actor actor, String matterId, String reason, String reference) {
        var hold = new LegalHold(
                Ids.next(), matterId, reason, reference, actor.personId(), clock.instant(), null, null, null);
        mapper.insert(hold);
        events.publishEvent(new RetentionEvent(
                matterId,
                "hold.placed",
                actor,
                Map.of("hold", hold.id()),
                Map.of(REASON, reason, REFERENCE, reference)));
    }

    /** What a procedure holds by itself, where nothing does yet: the investigation of an incident needs its file and logs (A30.3, B27). */
    void placeBySystem(Matter matter, String reason) {
        if (mapper.inForce(List.of(matter.id())).isEmpty()) {
            hold(Actor.SYSTEM, matter.id(), reason, matter.number());
        }
    }

    /** Answers the matter. Throws conflict {@code hold.lifted} or what {@link #refusal} says. */
    String lift(Actor actor, String id, String reason) {
        String matterId = require(id).matterId();
        Matter matter = keepers.lock(actor, matterId, HOLD);
        LegalHold hold = require(id);
        if (hold.liftedAt() != null) {
            throw Problem.conflict("hold.lifted", Map.of());
        }
        refusal(actor, keepers.own(actor, matter), hold).ifPresent(code -> {
            throw Problem.conflict(code, Map.of());
        });
        mapper.lift(id, actor.personId(), clock.instant(), reason);
        events.publishEvent(
                new RetentionEvent(matterId, "hold.lifted", actor, Map.of("hold", id), Map.of(REASON, reason)));
        return matterId;
    }

    /** Why this keeper may not lift it: two people, and the matter is not the own. */
    static Optional<String> refusal(Actor actor, boolean own, LegalHold hold) {
        if (hold.placedBy().equals(actor.personId())) {
            return Optional.of("hold.second_person");
        }
        return own ? Optional.of("retention.own_matter") : Optional.empty();
    }

    private LegalHold require(String id) {
        return Optional.ofNullable(mapper.find(id)).orElseThrow(() -> Problem.notFound(HOLD));
    }
}

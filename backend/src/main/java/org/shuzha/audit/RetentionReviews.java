package org.shuzha.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shuzha.audit.Retention.State;
import org.shuzha.audit.RetentionReview.Result;
import org.shuzha.matter.Matter;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a keeper decides at the end of a term (C20): keep on, or release for destruction. Neither removes anything. */
@Service
@Transactional
class RetentionReviews {

    private final RetentionMapper mapper;
    private final HoldMapper holds;
    private final Keepers keepers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RetentionReviews(
            RetentionMapper mapper, HoldMapper holds, Keepers keepers, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.holds = holds;
        this.keepers = keepers;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps on until a later day. Throws conflict as {@link #refusal} says, invalid {@code retention.not_later}. */
    void keep(Actor actor, String matterId, LocalDate until, String reason) {
        Retention retention = reviewable(actor, matterId);
        LocalDate today = Times.today(clock);
        LocalDate least = retention.untilDay().isAfter(today) ? retention.untilDay() : today;
        if (!until.isAfter(least)) {
            throw Problem.invalid("retention.not_later", Map.of("day", least.toString()));
        }
        mapper.keep(new Retention(
                matterId, retention.organisationId(), State.KEPT, retention.endedOn(), until, retention.grounds()));
        decided(actor, matterId, Result.KEEP, until, reason);
    }

    /** Throws conflict as {@link #refusal} says and {@code retention.held}. */
    void release(Actor actor, String matterId, String reason) {
        reviewable(actor, matterId);
        List<LegalHold> inForce = holds.inForce(List.of(matterId));
        if (!inForce.isEmpty()) {
            throw Problem.conflict("retention.held", Map.of("since", day(inForce.get(0))));
        }
        mapper.setState(matterId, State.RELEASED);
        decided(actor, matterId, Result.RELEASE, null, reason);
    }

    /** Why this keeper has nothing to review: the term runs, or the matter is the own. */
    static Optional<String> refusal(boolean own, Retention retention) {
        if (retention.state() == State.RUNNING || retention.state() == State.KEPT) {
            return Optional.of("retention.not_due");
        }
        return own ? Optional.of("retention.own_matter") : Optional.empty();
    }

    static String day(LegalHold hold) {
        return LocalDate.ofInstant(hold.placedAt(), Times.ZONE).toString();
    }

    private Retention reviewable(Actor actor, String matterId) {
        Matter matter = keepers.lock(actor, matterId, StreamAccess.MATTER);
        Retention retention = mapper.find(matterId);
        refusal(keepers.own(actor, matter), retention).ifPresent(code -> {
            throw Problem.conflict(code, Map.of("until", String.valueOf(retention.untilDay())));
        });
        return retention;
    }

    private void decided(Actor actor, String matterId, Result result, LocalDate until, String reason) {
        mapper.insertReview(
                new RetentionReview(Ids.next(), matterId, result, until, reason, actor.personId(), clock.instant()));
        Map<String, Object> facts = until == null
                ? Map.of("review", result.name())
                : Map.of("review", result.name(), "until", until.toString());
        events.publishEvent(new RetentionEvent(matterId, "retention.reviewed", actor, facts, Map.of("reason", reason)));
    }
}

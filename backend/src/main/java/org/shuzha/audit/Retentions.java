package org.shuzha.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shuzha.audit.Retention.State;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The term of each matter: begun with its submission, counted from its end, never shorter than it was. */
@Service
@Transactional
class Retentions {

    private final RetentionMapper mapper;
    private final HoldMapper holds;
    private final RetentionTerms terms;
    private final Matters matters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Retentions(
            RetentionMapper mapper,
            HoldMapper holds,
            RetentionTerms terms,
            Matters matters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.holds = holds;
        this.terms = terms;
        this.matters = matters;
        this.events = events;
        this.clock = clock;
    }

    /** From its submission on a matter is kept, without an end as long as it runs. */
    void begin(String matterId) {
        if (mapper.find(matterId) == null) {
            Matter matter = matters.get(matterId);
            mapper.insert(new Retention(
                    matterId, matter.organisationId(), State.RUNNING, null, null, RetentionGround.write(List.of())));
        }
    }

    /** Counted from the day the matter ended, the later of the days A19 leaves open. */
    void end(String matterId) {
        begin(matterId);
        lengthen(mapper.find(matterId), "retention.computed");
    }

    /** Looks again once the term is over: what makes it longer by now lengthens it, else somebody has to look. */
    void expire(String matterId) {
        matters.lock(matterId);
        Retention before = mapper.find(matterId);
        if (before.state() != State.KEPT || !holds.inForce(List.of(matterId)).isEmpty() || !over(before)) {
            return;
        }
        Retention now = lengthen(before, "retention.lengthened");
        if (over(now)) {
            mapper.setState(matterId, State.DUE);
            events.publishEvent(new RetentionEvent(
                    matterId, "retention.due", Map.of("until", now.untilDay().toString())));
        }
    }

    private Retention lengthen(Retention before, String action) {
        Matter matter = matters.get(before.matterId());
        LocalDate ended = LocalDate.ofInstant(matter.endedAt(), Times.ZONE);
        var grounds = RetentionGround.joined(RetentionGround.read(before.grounds()), terms.of(matter));
        LocalDate counted = ended.plusMonths(RetentionGround.longest(grounds));
        LocalDate until = before.untilDay() == null || counted.isAfter(before.untilDay()) ? counted : before.untilDay();
        var after = new Retention(
                before.matterId(), before.organisationId(), State.KEPT, ended, until, RetentionGround.write(grounds));
        if (!after.equals(before)) {
            mapper.keep(after);
            events.publishEvent(new RetentionEvent(
                    matter.id(),
                    action,
                    Map.of(
                            "until",
                            until.toString(),
                            "grounds",
                            grounds.stream().map(RetentionGround::ground).toList())));
        }
        return after;
    }

    private boolean over(Retention retention) {
        return retention.untilDay().isBefore(Times.today(clock));
    }
}

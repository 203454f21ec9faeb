package org.shuzha.incident;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shuzha.identity.Announcement;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A report that is saved and not sent asks its author for it, at once and every day (A22.10, A24.3): nobody acts on a draft. */
@Service
class UnsentReports {

    private static final Duration WRITING = Duration.ofMinutes(5);

    private final Matters matters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnsentReports(Matters matters, ApplicationEventPublisher events, Clock clock) {
        this.matters = matters;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${shuzha.incident.unsent-delay:PT5M}")
    @Transactional
    public void tick() {
        ask(Matter.SECURITY_INCIDENT, "notice.incident.unsent");
        ask(Matter.HAZARD, "notice.hazard.unsent");
    }

    private void ask(String procedure, String sentence) {
        matters.drafts(procedure, clock.instant().minus(WRITING)).forEach(draft -> ask(draft, sentence));
    }

    private void ask(Matter draft, String sentence) {
        events.publishEvent(new Announcement(
                "incident-unsent:" + draft.id() + ":" + Times.today(clock),
                List.of(draft.requesterId()),
                sentence,
                Map.of(),
                "matter",
                draft.id(),
                true));
    }
}

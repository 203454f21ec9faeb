package org.shuzha.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shuzha.calendar.WorkingDays;
import org.shuzha.matter.MatterStep;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Component;

/**
 * Which stages of a task's deadline have come, from its dates alone, so that nothing is lost while nobody looks. The reminder
 * comes in the morning of the working day that lies 1, 3 or 10 working days before the last one (for times up to 10 days,
 * up to 60, longer), for times of hours when half of them is over; none where the task opened later than that, and none once the deadline has passed, which says more.
 */
@Component
class Deadlines {

    /** Nothing is spoken of earlier than this before a deadline: ten working days across the longest holidays. */
    static final Duration HORIZON = Duration.ofDays(30);

    private static final Duration HOURS = Duration.ofDays(1);
    private static final Duration SHORT = Duration.ofDays(10);
    private static final Duration MIDDLE = Duration.ofDays(60);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final String PATIENCE = "3wd";

    private final WorkingDays days;

    Deadlines(WorkingDays days) {
        this.days = days;
    }

    /** Those that have come and were not told yet. */
    List<DeadlineStage> come(MatterStep step, Set<DeadlineStage> told, Instant now) {
        var come = new ArrayList<DeadlineStage>();
        if (now.isBefore(step.dueAt())) {
            if (!told.contains(DeadlineStage.NEAR) && near(step, now)) {
                come.add(DeadlineStage.NEAR);
            }
            return come;
        }
        if (!told.contains(DeadlineStage.PASSED)) {
            come.add(DeadlineStage.PASSED);
        }
        if (!told.contains(DeadlineStage.STILL_OPEN) && !now.isBefore(patience(step))) {
            come.add(DeadlineStage.STILL_OPEN);
        }
        return come;
    }

    /** For times of hours the principal hears of it after as long again. */
    private Instant patience(MatterStep step) {
        Duration time = Duration.between(step.openedAt(), step.dueAt());
        return time.compareTo(HOURS) < 0
                ? step.dueAt().plus(time.isNegative() ? Duration.ZERO : time)
                : days.due(step.dueAt(), PATIENCE);
    }

    private boolean near(MatterStep step, Instant now) {
        Duration time = Duration.between(step.openedAt(), step.dueAt());
        if (time.compareTo(HOURS) < 0) {
            return !now.isBefore(step.openedAt().plus(time.dividedBy(2)));
        }
        LocalDate last = LocalDate.ofInstant(step.dueAt(), Times.ZONE);
        Instant at =
                days.minus(last, ahead(time)).atTime(MORNING).atZone(Times.ZONE).toInstant();
        return at.isAfter(step.openedAt()) && !now.isBefore(at);
    }

    private static int ahead(Duration time) {
        if (time.compareTo(SHORT) <= 0) {
            return 1;
        }
        return time.compareTo(MIDDLE) <= 0 ? 3 : 10;
    }
}

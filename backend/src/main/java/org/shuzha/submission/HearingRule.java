package org.shuzha.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shuzha.calendar.WorkingDays;
import org.shuzha.decision.GivenOpinion;
import org.shuzha.decision.OpinionRule;
import org.shuzha.matter.MatterSteps;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Times of the Administrative Penalty Law in working days (Art. 64, 85): a hearing is asked for within five of the notice, and
 * announced seven ahead; nobody counts as silent before the time for a statement is over.
 */
@Component
class HearingRule implements OpinionRule {

    private static final int TO_ASK = 5;
    private static final int AHEAD = 7;

    private final Reach reach;
    private final MatterSteps steps;
    private final WorkingDays workingDays;
    private final Clock clock;

    HearingRule(Reach reach, MatterSteps steps, WorkingDays workingDays, Clock clock) {
        this.reach = reach;
        this.steps = steps;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public Set<String> opinions() {
        return Set.of(
                "notice-drafted",
                "notice-approved",
                "hearing-arranged",
                "hearing-held",
                "hearing-absent",
                "statement-recorded");
    }

    @Override
    public void check(GivenOpinion given) {
        LocalDate today = Times.today(clock);
        switch (given.opinion()) {
            case "notice-drafted" -> timeToAsk(given.form(), today);
            case "notice-approved" -> timeToAsk(reach.content(given.matter()), today);
            case "hearing-arranged" -> notBefore(day(given.form()), today, AHEAD, "submission.hearing_too_soon");
            case "hearing-held", "hearing-absent" -> called(given);
            default -> silence(given.form(), reach.content(given.matter()), today);
        }
    }

    private void timeToAsk(JsonNode notice, LocalDate from) {
        if (offered(notice)) {
            notBefore(Reach.limit(notice), from, TO_ASK, "submission.statement_too_short");
        }
    }

    private void silence(JsonNode record, JsonNode notice, LocalDate today) {
        if (!record.path("heardHow").asString("").equals("silent")) {
            return;
        }
        LocalDate asked = workingDays.plus(day(record), offered(notice) ? TO_ASK : 0);
        LocalDate over = asked.isAfter(Reach.limit(notice)) ? asked : Reach.limit(notice);
        if (!today.isAfter(over)) {
            throw Problem.conflict("submission.not_silent_yet", Map.of("day", over.toString()));
        }
    }

    /** A hearing is recorded from the day on that it was called for. */
    private void called(GivenOpinion given) {
        LocalDate called = steps.latestWith(given.matter().id(), List.of("hearing-arranged"))
                .map(step -> day(step.form()))
                .orElseThrow();
        if (day(given.form()).isBefore(called)) {
            throw Problem.conflict("submission.hearing_not_yet", Map.of("day", called.toString()));
        }
    }

    private void notBefore(LocalDate day, LocalDate from, int days, String code) {
        LocalDate earliest = workingDays.plus(from, days);
        if (day.isBefore(earliest)) {
            throw Problem.conflict(code, Map.of("day", earliest.toString()));
        }
    }

    private static boolean offered(JsonNode notice) {
        return notice.path("hearingOffered").asString("").equals("yes");
    }

    private static LocalDate day(JsonNode form) {
        return LocalDate.parse(form.path("day").asString());
    }
}

package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a result holds, and that nothing of it outlives its round. */
abstract class ExportResults extends ExportCourse {
    @Test
    void aResultHoldsThreeYearsFromTheDecisionAndItsLastTwelveWeeksAreOpenForAnExtension() {
        Date until = result();
        assertThat(until).isCloseTo(later(new Date(), 3), Duration.ofMinutes(5).toMillis());
        assertThat(ChronoUnit.DAYS.between(date("extensionOpens").toInstant(), until.toInstant()))
                .isEqualTo(84);
    }

    /** The three years run from the decision, however late its letter is confirmed here; an end that it names comes first. */
    @ParameterizedTest
    @CsvSource({"-40, , 0", "-40, 300, 300", "-40, 2000, 0", "0, -1, -1"})
    void aResultHoldsFromItsOwnDateAndNoLongerThanItSays(int decided, Integer named, int expected) {
        journey.answeredAt = Journey.in(Duration.ofDays(decided));
        journey.answerUntil = named == null ? null : Journey.in(Duration.ofDays(named));
        important();
        declared().answers("cac-national", "decision", "pass");
        Date until = expected == 0 ? later(journey.answeredAt, 3) : journey.answerUntil;
        if (expected < 0) {
            journey.endsAt("End_ResultExpired");
        } else {
            assertThat(date("resultUntil")).isEqualTo(until);
        }
    }

    @Test
    void aReassessmentThatPassesHoldsThreeYearsToo() {
        important();
        declared()
                .answers("cac-national", "decision", "reject")
                .decide("Task_Reassessment", "apply-reassessment")
                .answers("cac-national", "decision", "pass-with-limits")
                .isAt("Task_Execute");
        assertThat(date("resultUntil"))
                .isCloseTo(later(new Date(), 3), Duration.ofMinutes(5).toMillis());
    }

    /** The three years of an extension follow those of the result (CBDF9), whenever it is granted. */
    @ParameterizedTest
    @ValueSource(strings = {"pass", "pass-with-limits"})
    void anExtensionAddsThreeYearsToTheOldEnd(String answer) {
        Date until = result();
        Date opens = date("extensionOpens");
        journey.termPasses(opens);
        journey.decide("Task_LastDays", "apply-extension")
                .answers("cac-province", "forwarding", "forward")
                .answers("cac-national", "decision", answer)
                .isAt("Task_FollowUp");
        assertThat(date("resultUntil")).isEqualTo(later(until, 3));
        assertThat(date("extensionOpens")).isEqualTo(later(until, 3, -84));
    }

    @Test
    void limitsOfTheNationalCacAreAResultToo() {
        important();
        declared().answers("cac-national", "decision", "pass-with-limits").isAt("Task_Execute");
    }

    @Test
    void aChangeTakesAResultOfItsOwn() {
        result();
        journey.decide("Task_FollowUp", "change").decide("Task_Correct", "resubmit");
        assertThat(journey.fact("resultUntil")).isNull();
        assertThat(journey.fact("nationalOutcome")).isNull();
    }

    @Test
    void aChangeTakesAnInstrumentOfItsOwn() {
        patients(1);
        consentedByAll()
                .decide("Task_Instrument", "certified")
                .decide("Task_CheckInstrument", "instrument-valid")
                .decide("Task_Execute", "cannot-be-met");
        assertThat(journey.fact("instrumentOutcome")).isNull();
    }

    /** No clock of the last days shows a day on which the result has ended. */
    @Test
    void theLastDaysEndWithTheResult() {
        result();
        long days = ChronoUnit.DAYS.between(
                date("extensionOpens").toInstant(), date("resultUntil").toInstant());
        journey.termPasses(date("extensionOpens"));
        assertThat(journey.declaredAt("Task_LastDays", "sla")).isEqualTo(days + "d");
        ClockUtil.reset();
    }

    private static Date later(Date date, int years) {
        return later(date, years, 0);
    }

    private static Date later(Date date, int years, int days) {
        ZonedDateTime moment = date.toInstant().atZone(ZoneId.systemDefault());
        return Date.from(moment.plusYears(years).plusDays(days).toInstant());
    }
}

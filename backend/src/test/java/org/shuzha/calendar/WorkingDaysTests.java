package org.shuzha.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuzha.ApplicationTest;
import org.springframework.beans.factory.annotation.Autowired;

class WorkingDaysTests extends ApplicationTest {

    @Autowired
    private WorkingDays days;

    @ParameterizedTest
    @CsvSource({
        "2026-09-18, true", // Friday
        "2026-09-19, false", // Saturday
        "2026-09-20, true", // Sunday, make-up for National Day
        "2026-09-25, false", // Mid-Autumn, a Friday
        "2026-10-01, false",
        "2026-10-07, false", // Wednesday
        "2026-10-08, true",
        "2026-10-10, true", // Saturday, make-up
        "2026-10-11, false",
        "2026-02-14, true", // Saturday before the Spring Festival
        "2026-02-28, true",
        "2026-05-09, true"
    })
    void knowsTheYear2026(LocalDate day, boolean works) {
        assertThat(days.isWorkingDay(day)).isEqualTo(works);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 1, 2026-10-08", // over the whole holiday
        "2026-09-30, 3, 2026-10-10", // the make-up Saturday counts
        "2026-09-30, 4, 2026-10-12",
        "2026-09-18, 1, 2026-09-20", // the make-up Sunday counts
        "2026-10-03, 1, 2026-10-08", // from within the holiday
        "2026-09-24, 10, 2026-10-15", // across Mid-Autumn and National Day
        "2026-11-23, 0, 2026-11-23",
        "2026-11-23, 250, 2027-11-08" // where no notice is known, weekends rest
    })
    void countsWorkingDays(LocalDate from, int count, LocalDate expected) {
        assertThat(days.plus(from, count)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-07, 1, 2026-12-04", // a Monday
        "2026-10-08, 1, 2026-09-30", // over the whole holiday
        "2026-10-08, 10, 2026-09-17", // across both holidays, with the make-up Sunday
        "2026-12-07, 0, 2026-12-07"
    })
    void countsBack(LocalDate from, int count, LocalDate expected) {
        assertThat(days.minus(from, count)).isEqualTo(expected);
    }

    @Test
    void dueAtTheEndOfTheDayInShanghai() {
        Instant noon = Instant.parse("2026-09-30T04:00:00Z");

        assertThat(days.due(noon, "3wd")).isEqualTo("2026-10-10T15:59:59.999Z");
        assertThat(days.due(noon, "30d")).isEqualTo("2026-10-30T15:59:59.999Z");
    }

    @Test
    void theDayIsTheOneInShanghai() {
        Instant lateInUtc = Instant.parse("2026-09-29T16:30:00Z"); // already 30 September there

        assertThat(days.due(lateInUtc, "1wd")).isEqualTo("2026-10-08T15:59:59.999Z");
    }

    @Test
    void otherTextIsNoDeadline() {
        assertThatIllegalArgumentException().isThrownBy(() -> days.due(Instant.EPOCH, "P3D"));
    }
}

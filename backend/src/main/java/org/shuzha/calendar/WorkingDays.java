package org.shuzha.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Working days of the State Council calendar including make-up workdays (调休), Asia/Shanghai. */
@Service
public class WorkingDays {

    public boolean isWorkingDay(LocalDate day) {
        throw new IllegalStateException();
    }

    /** The day {@code days} working days after {@code from}; the day itself does not count. */
    public LocalDate plus(LocalDate from, int days) {
        throw new IllegalStateException();
    }

    /** End (23:59:59.999 Asia/Shanghai) of the day that an SLA such as {@code 3wd} (working) or {@code 30d} (calendar days) falls on. */
    public Instant due(Instant from, String sla) {
        throw new IllegalStateException();
    }
}

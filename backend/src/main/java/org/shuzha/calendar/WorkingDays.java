package org.shuzha.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Service;

/** Working days of the State Council calendar including make-up workdays (调休), Asia/Shanghai. */
@Service
public class WorkingDays {

    private static final Pattern SLA = Pattern.compile("(\\d{1,4})(wd|d|h)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59, 999_000_000);

    private final CalendarMapper calendar;

    WorkingDays(CalendarMapper calendar) {
        this.calendar = calendar;
    }

    public boolean isWorkingDay(LocalDate day) {
        return works(day, special(day, day));
    }

    /** The day {@code days} working days after {@code from}; the day itself does not count. */
    public LocalDate plus(LocalDate from, int days) {
        LocalDate day = from;
        LocalDate known = from;
        Map<LocalDate, String> special = Map.of();
        for (int left = days; left > 0; left -= works(day, special) ? 1 : 0) {
            day = day.plusDays(1);
            if (day.isAfter(known)) {
                known = day.plusDays(2L * left + 14);
                special = special(day, known);
            }
        }
        return day;
    }

    /** The day {@code days} working days before {@code from}; the day itself does not count. */
    public LocalDate minus(LocalDate from, int days) {
        Map<LocalDate, String> special = special(from.minusDays(2L * days + 14), from);
        LocalDate day = from;
        for (int left = days; left > 0; left -= works(day, special) ? 1 : 0) {
            day = day.minusDays(1);
        }
        return day;
    }

    /**
     * End (23:59:59.999 Asia/Shanghai) of the day that an SLA such as {@code 3wd} (working) or {@code 30d} (calendar days)
     * falls on; {@code 4h} is that many hours to the minute; a date that was set is that day, whenever the time began.
     */
    public Instant due(Instant from, String sla) {
        if (DATE.matcher(sla).matches()) {
            return endOf(LocalDate.parse(sla));
        }
        Matcher matcher = SLA.matcher(sla);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an SLA: " + sla);
        }
        int count = Integer.parseInt(matcher.group(1));
        if ("h".equals(matcher.group(2))) {
            return from.plus(Duration.ofHours(count));
        }
        LocalDate start = LocalDate.ofInstant(from, Times.ZONE);
        LocalDate end = "wd".equals(matcher.group(2)) ? plus(start, count) : start.plusDays(count);
        return endOf(end);
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(Times.ZONE).toInstant();
    }

    private Map<LocalDate, String> special(LocalDate first, LocalDate last) {
        return calendar.between(first, last).stream()
                .collect(Collectors.toMap(CalendarDay::calendarDate, CalendarDay::kind));
    }

    private static boolean works(LocalDate day, Map<LocalDate, String> special) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return special.getOrDefault(day, weekend ? "REST" : "WORK").equals("WORK");
    }
}

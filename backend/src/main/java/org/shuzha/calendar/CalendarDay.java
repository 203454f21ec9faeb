package org.shuzha.calendar;

import java.time.LocalDate;

/** A day that differs from the plain week; {@code kind} is REST or WORK, {@code source} the notice it comes from. */
record CalendarDay(LocalDate calendarDate, String kind, String name, String source) {}

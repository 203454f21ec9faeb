package org.shuzha.calendar;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CalendarMapper {

    /** Special days from the first to the last, both inclusive. */
    List<CalendarDay> between(@Param("first") LocalDate first, @Param("last") LocalDate last);

    int update(CalendarDay day);

    void insert(CalendarDay day);
}

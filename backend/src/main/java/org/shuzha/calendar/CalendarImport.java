package org.shuzha.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shuzha.shared.ImportPart;
import org.shuzha.shared.ImportTable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads {@code calendar.csv}: holidays and make-up workdays of the yearly notice; a day read again is replaced. */
@Component
@Order(20)
class CalendarImport implements ImportPart {

    private final CalendarMapper calendar;

    CalendarImport(CalendarMapper calendar) {
        this.calendar = calendar;
    }

    @Override
    public Map<String, List<String>> files() {
        return Map.of("calendar.csv", List.of("day!", "kind!", "name!", "source!"));
    }

    @Override
    public void read(ImportTable table) {
        for (ImportTable.Row row : table.rows()) {
            row.unique("day");
            LocalDate date = row.date("day");
            String kind = row.choice("kind", List.of("REST", "WORK"));
            CalendarDay day = new CalendarDay(date, kind, row.text("name", 100), row.text("source", 200));
            if (row.clean() && calendar.update(day) == 0) {
                calendar.insert(day);
            }
        }
    }
}

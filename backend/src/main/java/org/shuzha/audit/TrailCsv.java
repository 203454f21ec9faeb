package org.shuzha.audit;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.shuzha.identity.ExportCsv;
import org.shuzha.shared.Times;

/** Events as a table for spreadsheets. */
final class TrailCsv {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Times.ZONE);
    private static final List<String> COLUMNS =
            List.of("number", "time", "who", "for", "action", "outcome", "object", "sequence");

    private final ReportTexts texts = new ReportTexts();

    String of(List<TrailRows.TrailRow> rows) {
        return ExportCsv.of(Stream.concat(
                Stream.of(COLUMNS.stream().map(texts::plain).toList()),
                rows.stream().map(this::row)));
    }

    private List<String> row(TrailRows.TrailRow row) {
        return Stream.of(
                        row.number(),
                        time(row.at()),
                        row.actor() == null ? texts.plain("system") : row.actor(),
                        row.actingFor(),
                        texts.plain(row.action()),
                        row.outcome() == null ? null : texts.opinion(row.outcome()),
                        row.object(),
                        row.sequence())
                .map(cell -> Objects.toString(cell, ""))
                .toList();
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}

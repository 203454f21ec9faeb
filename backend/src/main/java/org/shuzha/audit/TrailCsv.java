package org.shuzha.audit;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuzha.shared.Times;

/** Events as a table for spreadsheets: UTF-8 with its mark, quoted, and no cell that a spreadsheet takes for a formula. */
final class TrailCsv {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Times.ZONE);
    private static final String MARK = "\uFEFF";
    private static final List<String> COLUMNS =
            List.of("number", "time", "who", "for", "action", "outcome", "object", "sequence");

    private final ReportTexts texts = new ReportTexts();

    String of(List<TrailRows.TrailRow> rows) {
        return Stream.concat(
                        Stream.of(line(COLUMNS.stream().map(texts::plain).toList())),
                        rows.stream().map(this::row))
                .collect(Collectors.joining("", MARK, ""));
    }

    private String row(TrailRows.TrailRow row) {
        return line(Stream.of(
                        row.number(),
                        time(row.at()),
                        row.actor() == null ? texts.plain("system") : row.actor(),
                        row.actingFor(),
                        texts.plain(row.action()),
                        row.outcome() == null ? null : texts.opinion(row.outcome()),
                        row.object(),
                        row.sequence())
                .map(cell -> Objects.toString(cell, ""))
                .toList());
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    static String line(List<String> cells) {
        return cells.stream().map(TrailCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What begins like a formula gets an apostrophe in front, as spreadsheets themselves write text. */
    private static String cell(String text) {
        boolean formula =
                !text.isBlank() && "=+-@\t\r＝＋－＠".indexOf(text.strip().charAt(0)) >= 0 || text.startsWith("\t");
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}

package org.shuzha.identity;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table for spreadsheets: UTF-8 with its mark, quoted, and no cell that a spreadsheet takes for a formula. */
public final class ExportCsv {

    private static final String MARK = "\uFEFF";

    private ExportCsv() {}

    public static String of(Stream<List<String>> lines) {
        return lines.map(ExportCsv::line).collect(Collectors.joining("", MARK, ""));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(ExportCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What begins like a formula gets an apostrophe in front, as spreadsheets themselves write text. */
    private static String cell(String text) {
        boolean formula =
                !text.isBlank() && "=+-@\t\r＝＋－＠".indexOf(text.strip().charAt(0)) >= 0 || text.startsWith("\t");
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}

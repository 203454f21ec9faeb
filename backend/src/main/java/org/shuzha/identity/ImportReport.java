package org.shuzha.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shuzha.shared.ImportTable.Mistake;
import org.shuzha.shared.Texts;

/** Rows read by file; with any mistake, or in a dry run, nothing was written. */
public record ImportReport(boolean written, Map<String, Integer> rows, List<ImportMistake> mistakes) {

    /** A mistake as a person reads it; {@code row} counts like a spreadsheet, 0 is the whole file. */
    public record ImportMistake(
            String file, int row, String column, String code, Map<String, Object> args, String text) {}

    public static ImportReport of(
            boolean dryRun, Map<String, Integer> rows, List<Mistake> mistakes, Texts texts, Locale locale) {
        return new ImportReport(
                !dryRun && mistakes.isEmpty(),
                rows,
                mistakes.stream()
                        .map(one -> new ImportMistake(
                                one.file(),
                                one.row(),
                                one.column(),
                                one.code(),
                                one.args(),
                                texts.text(one.code(), one.args(), locale)))
                        .toList());
    }
}

package org.shuzha.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.Importer.Source;
import org.shuzha.shared.Actor;
import org.shuzha.shared.ImportTable;
import org.shuzha.shared.ImportTable.Mistake;
import org.springframework.core.io.InputStreamSource;

/** What a person uploads to import rows: a CSV file, or a workbook with a sheet for each file. */
public final class ImportFile {

    private ImportFile() {}

    /** The name of an uploaded file, whatever folders its sender put before it; empty when it has none. */
    public static String name(@Nullable String sent) {
        return Objects.toString(sent, "").replaceAll(".*[/\\\\]", "");
    }

    /** The rows of the file, of a workbook those of its first sheet; what is wrong with its shape joins the mistakes. */
    public static ImportTable single(
            Actor actor, String name, InputStreamSource file, List<String> columns, List<Mistake> mistakes) {
        return single(new ImportTable(name, actor, mistakes), file, columns, mistakes);
    }

    /** As {@link #single(Actor, String, InputStreamSource, List, List)}, into a table that takes as many rows as it says. */
    public static ImportTable single(
            ImportTable table, InputStreamSource file, List<String> columns, List<Mistake> mistakes) {
        List<Source> sources = new ArrayList<>(
                sources(table.name(), file, mistakes, table.most()).values());
        if (!sources.isEmpty()) {
            sources.get(0).accept(table, columns);
        }
        return table;
    }

    static Map<String, Source> sources(String name, InputStreamSource file, List<Mistake> mistakes, int most) {
        Map<String, Source> sources = new LinkedHashMap<>();
        if (!name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            sources.put(name, (table, columns) -> ImportCsv.read(table, columns, file, mistakes));
            return sources;
        }
        try {
            ImportXlsx.sheets(file, most + 1)
                    .forEach((sheet, rows) ->
                            sources.put(sheet, (table, columns) -> ImportSheet.fill(table, columns, rows.iterator())));
        } catch (IOException noWorkbook) {
            mistakes.add(new Mistake(name, 0, "", "import.not_xlsx", Map.of()));
        }
        return sources;
    }
}

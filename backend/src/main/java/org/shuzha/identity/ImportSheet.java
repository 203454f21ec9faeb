package org.shuzha.identity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.shuzha.shared.ImportTable;

/** Checks the shape of a sheet, whatever file it came in: a header row, known columns, values where they are needed. */
final class ImportSheet {

    private static final String REQUIRED = "!";

    private ImportSheet() {}

    /** {@code columns} that end in {@code !} need a value in every row; blank lines are skipped. */
    static void fill(ImportTable table, List<String> columns, Iterator<String[]> lines) {
        List<String> header = Arrays.asList(lines.hasNext() ? lines.next() : new String[0]);
        if (!headerFits(table, columns, header)) {
            return;
        }
        for (int number = 2; lines.hasNext(); number++) {
            if (number > table.most()) {
                table.header().mistake("", "import.too_many_rows", Map.of("max", table.most()));
                return;
            }
            add(table, number, columns, header, lines.next());
        }
    }

    private static boolean headerFits(ImportTable table, List<String> columns, List<String> header) {
        List<String> known = columns.stream().map(ImportSheet::name).toList();
        ImportTable.Row row = table.header();
        header.stream()
                .filter(column -> !known.contains(column.strip()))
                .forEach(column ->
                        row.mistake(column, "import.unknown_column", Map.of("known", String.join(", ", known))));
        columns.stream()
                .filter(column -> column.endsWith(REQUIRED) && !header.contains(name(column)))
                .forEach(column -> row.mistake(name(column), "import.missing_column", Map.of()));
        return row.clean();
    }

    private static void add(ImportTable table, int number, List<String> columns, List<String> header, String[] cells) {
        if (String.join("", cells).isBlank()) {
            return;
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < Math.min(cells.length, header.size()); i++) {
            values.put(header.get(i).strip(), cells[i]);
        }
        ImportTable.Row row = table.add(number, values);
        if (cells.length > header.size()) {
            row.mistake("", "import.too_many_cells", Map.of("count", cells.length, "expected", header.size()));
        }
        columns.stream()
                .filter(column -> column.endsWith(REQUIRED)
                        && values.getOrDefault(name(column), "").isBlank())
                .forEach(column -> row.mistake(name(column), "import.required", Map.of()));
    }

    private static String name(String column) {
        return column.endsWith(REQUIRED) ? column.substring(0, column.length() - 1) : column;
    }
}

package org.shuzha.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuzha.shared.ImportTable;
import org.shuzha.shared.ImportTable.Mistake;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Reads one CSV file (UTF-8, comma, header row) and checks its shape; blank lines are skipped. */
final class ImportCsv {

    private static final String REQUIRED = "!";

    private ImportCsv() {}

    /** {@code columns} that end in {@code !} need a value in every row. */
    static ImportTable read(String file, List<String> columns, Resource resource, List<Mistake> mistakes) {
        ImportTable table = new ImportTable(file, mistakes);
        try {
            fill(table, columns, decode(resource));
        } catch (CharacterCodingException notUtf8) {
            mistakes.add(new Mistake(file, 0, "", "import.not_utf8", Map.of()));
        } catch (JacksonException malformed) {
            int line = malformed.getLocation() == null
                    ? 0
                    : malformed.getLocation().getLineNr();
            mistakes.add(new Mistake(file, line, "", "import.not_csv", Map.of()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return table;
    }

    private static String decode(Resource resource) throws IOException {
        byte[] bytes = resource.getContentAsByteArray();
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void fill(ImportTable table, List<String> columns, String text) throws IOException {
        CsvMapper csv = CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();
        try (MappingIterator<String[]> lines = csv.readerFor(String[].class).readValues(text)) {
            List<String> header = List.of(lines.hasNext() ? lines.next() : new String[0]);
            if (!headerFits(table, columns, header)) {
                return;
            }
            for (int number = 2; lines.hasNext(); number++) {
                add(table, number, columns, header, lines.next());
            }
        }
    }

    private static boolean headerFits(ImportTable table, List<String> columns, List<String> header) {
        List<String> known = columns.stream().map(ImportCsv::name).toList();
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

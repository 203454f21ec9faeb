package org.shuzha.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.shuzha.shared.ImportTable;
import org.shuzha.shared.ImportTable.Mistake;
import org.springframework.core.io.InputStreamSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Reads one CSV file: UTF-8, comma, header row. */
final class ImportCsv {

    private ImportCsv() {}

    static void read(ImportTable table, List<String> columns, InputStreamSource source, List<Mistake> mistakes) {
        try {
            CsvMapper csv =
                    CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();
            try (MappingIterator<String[]> lines = csv.readerFor(String[].class).readValues(decode(source))) {
                ImportSheet.fill(table, columns, lines);
            }
        } catch (CharacterCodingException notUtf8) {
            mistakes.add(new Mistake(table.name(), 0, "", "import.not_utf8", Map.of()));
        } catch (JacksonException malformed) {
            int line = malformed.getLocation() == null
                    ? 0
                    : malformed.getLocation().getLineNr();
            mistakes.add(new Mistake(table.name(), line, "", "import.not_csv", Map.of()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String decode(InputStreamSource source) throws IOException {
        byte[] bytes = source.getInputStream().readAllBytes();
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}

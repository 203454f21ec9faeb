package org.shuzha.identity;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.springframework.core.io.InputStreamSource;

/** Reads a workbook: one sheet per file of the import, named like it without the ending; dates as people write them. */
final class ImportXlsx {

    private static final int EXACT_DIGITS = 15;

    private ImportXlsx() {}

    /** The first rows by file name, gaps as empty rows; throws IOException for what is no workbook. */
    static Map<String, List<String[]>> sheets(InputStreamSource source, int most) throws IOException {
        Map<String, List<String[]>> sheets = new LinkedHashMap<>();
        try (InputStream in = source.getInputStream();
                ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(true, false))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.put(sheet.getName().strip() + ".csv", rows(sheet, most));
            }
        } catch (RuntimeException malformed) {
            throw new IOException(malformed);
        }
        return sheets;
    }

    private static List<String[]> rows(Sheet sheet, int most) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            stream.limit(most).forEach(row -> {
                while (rows.size() < Math.min(row.getRowNum(), most) - 1) {
                    rows.add(new String[0]);
                }
                rows.add(cells(row));
            });
        }
        return rows;
    }

    private static String[] cells(Row row) {
        String[] cells = new String[row.getCellCount()];
        for (int i = 0; i < cells.length; i++) {
            Cell cell = row.getCell(i);
            cells[i] = cell == null ? "" : text(cell);
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            String format = cell.getDataFormatString();
            return format != null && format.toLowerCase(Locale.ROOT).contains("y")
                    ? cell.asDate().toLocalDate().toString()
                    : number(cell.asNumber());
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return cell.asBoolean().toString();
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    /** A spreadsheet keeps fifteen digits: of a longer number, such as that of an identity card, the last are lost. */
    private static String number(BigDecimal number) {
        return number.precision() - number.scale() > EXACT_DIGITS
                ? String.format(Locale.ROOT, "%.14E", number)
                : number.stripTrailingZeros().toPlainString();
    }
}

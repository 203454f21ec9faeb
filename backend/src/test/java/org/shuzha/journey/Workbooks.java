package org.shuzha.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks to import. */
final class Workbooks {

    private Workbooks() {}

    /** The least that is a workbook: one sheet of inline strings. */
    static byte[] of(String sheet, String[][] rows) throws IOException {
        String open = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < rows.length; i++) {
            data.append("<row r=\"").append(i + 1).append("\">");
            for (int j = 0; j < rows[i].length; j++) {
                data.append(cell((char) ('A' + j) + "" + (i + 1), rows[i][j]));
            }
            data.append("</row>");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    open + "<Types xmlns=\"" + packages + "content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
            entry(
                    zip,
                    "_rels/.rels",
                    open + "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"r1\" Type=\""
                            + relations + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            entry(
                    zip,
                    "xl/workbook.xml",
                    open + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations + "\"><sheets><sheet name=\""
                            + sheet + "\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    open + "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"r1\" Type=\""
                            + relations + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            entry(
                    zip,
                    "xl/styles.xml",
                    open + "<styleSheet xmlns=\"" + main + "\"><numFmts count=\"1\">"
                            + "<numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd\"/></numFmts><cellXfs count=\"2\">"
                            + "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
            entry(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    open + "<worksheet xmlns=\"" + main + "\"><sheetData>" + data + "</sheetData></worksheet>");
        }
        return bytes.toByteArray();
    }

    /** A date is a number with a format, many digits are a number. */
    private static String cell(String place, String value) {
        if (value.matches("\\d{15,}")) {
            return "<c r=\"" + place + "\"><v>" + value + "</v></c>";
        }
        return value.matches("\\d{4}-\\d\\d-\\d\\d")
                ? "<c r=\"" + place + "\" s=\"1\"><v>" + (LocalDate.parse(value).toEpochDay() + 25569) + "</v></c>"
                : "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}

package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.Client.Answer;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;

/** Administrators import their own organisation's rows, in the files of their post, all or nothing. */
class ImportedByAdministratorsTest extends JourneyTest {

    private static final String APPOINTMENTS = "organisation,department,person,post,from,until\n";

    private Hospital hospital;
    private String code;

    @BeforeAll
    void administrators() {
        hospital = emptyHospital("NATIONAL").administrators().appoint("worker", Post.STAFF, "A");
        code = jdbc.queryForObject("SELECT code FROM identity_organisation WHERE id = ?", String.class, hospital.id);
    }

    @Test
    void aDryRunWritesNothingAndTheRealOneOnce() {
        String csv = "organisation,code,name,username\n" + code + ",9001,导入者,\n";
        JsonNode dry = load("system", "people.csv", csv, true);
        assertThat(dry.at("/rows/people.csv").asInt()).isEqualTo(1);
        assertThat(dry.path("written").asBoolean()).isFalse();
        assertThat(people("导入者")).isZero();

        assertThat(load("system", "people.csv", csv, false).path("written").asBoolean())
                .isTrue();
        load("system", "people.csv", csv, false);

        assertThat(people("导入者")).isEqualTo(1);
        assertThat(jdbc.queryForList(
                        "SELECT content FROM audit_leaf WHERE stream = ?", String.class, "organisation:" + hospital.id))
                .anyMatch(leaf -> leaf.contains("import.applied")
                        && leaf.contains("\"actor\":\"" + hospital.person("system") + "\""));
    }

    @Test
    void onlyTheOwnFilesRowsAndPeople() {
        assertThat(mistakes("system", "appointments.csv", APPOINTMENTS)).contains("import.not_your_file");
        assertThat(mistakes("security", "people.csv", "organisation,code,name\n"))
                .contains("import.not_your_file");
        assertThat(mistakes("system", "assets.csv", "organisation\n")).contains("import.not_your_file");
        assertThat(mistakes("system", "people.csv", "organisation,code,name\nYTZX,1001,冒名\n"))
                .contains("import.foreign_organisation");
        assertThat(mistakes("system", "people.csv", "organisation,code,name,active\n" + code + ",x,某人,false\n"))
                .contains("import.active_refused");
        for (String other : new String[] {"worker", "audit"}) {
            assertThat(send(other, "people.csv", new byte[0], true).status()).isEqualTo(403);
        }
    }

    @Test
    void theRuleOfExclusionHoldsInTheImport() {
        String row = code + ",," + staffCode("system") + ",AUDIT_ADMINISTRATOR," + Orders.today() + ",\n";
        assertThat(mistakes("security", "appointments.csv", APPOINTMENTS + row))
                .containsExactly("appointment.excluded");
        String own = code + ",A," + staffCode("security") + ",STAFF," + Orders.today() + ",\n";
        assertThat(mistakes("security", "appointments.csv", APPOINTMENTS + own)).contains("administration.self");
        String past = code + ",A," + staffCode("worker") + ",RESEARCHER,2025-01-01,\n";
        assertThat(mistakes("security", "appointments.csv", APPOINTMENTS + past))
                .contains("appointment.from_past");
        String two = code + ",," + staffCode("worker") + ",AUDITOR," + Orders.today() + ",\n";
        assertThat(mistakes("security", "appointments.csv", APPOINTMENTS + two)).contains("appointment.excluded");
    }

    @Test
    void whoHasLeftStaysGoneAfterAnImport() {
        jdbc.update(
                "INSERT INTO identity_person (id, organisation_id, code, name, active) VALUES (?, ?, '9009', '走了', FALSE)",
                org.shuzha.shared.Ids.next(),
                hospital.id);
        load("system", "people.csv", "organisation,code,name\n" + code + ",9009,走了\n", false);

        assertThat(jdbc.queryForObject("SELECT active FROM identity_person WHERE name = '走了'", Boolean.class))
                .isFalse();
    }

    @Test
    void aWorkbookIsReadSheetBySheet() throws Exception {
        byte[] workbook = workbook(
                "people",
                new String[][] {{"organisation", "code", "name"}, {code, "9100", "表格甲"}, {}, {code, "9101", "表格乙"}});
        Answer answer = upload("system", "人员.xlsx", workbook, false);
        assertThat(answer.json().path("mistakes")).as(answer.text()).isEmpty();
        assertThat(people("表格甲") + people("表格乙")).isEqualTo(2);

        String from = Orders.today().toString();
        byte[] posts = workbook("appointments", new String[][] {
            {"organisation", "department", "person", "post", "from"},
            {code, "A", staffCode("worker"), "RESEARCHER", from}
        });
        answer = upload("security", "任职.xlsx", posts, false);
        assertThat(answer.json().path("written").asBoolean()).as(answer.text()).isTrue();
        assertThat(hospital.as("worker").get("/api/me").path("appointments").findValuesAsString("post"))
                .contains("RESEARCHER");

        JsonNode report = upload("system", "坏.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8), true)
                .json();
        assertThat(report.path("mistakes").findValuesAsString("code")).containsExactly("import.not_xlsx");
        assertThat(report.at("/mistakes/0/text").asString()).contains("XLSX");
    }

    private java.util.List<String> mistakes(String who, String file, String text) {
        return load(who, file, text, false).path("mistakes").findValuesAsString("code");
    }

    private JsonNode load(String who, String file, String text, boolean dryRun) {
        return upload(who, file, text.getBytes(StandardCharsets.UTF_8), dryRun).json();
    }

    private Answer upload(String who, String name, byte[] content, boolean dryRun) {
        Answer answer = send(who, name, content, dryRun);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private Answer send(String who, String name, byte[] content, boolean dryRun) {
        return hospital.as(who).upload("/api/administration/import?dryRun=" + dryRun, name, content, null);
    }

    private int people(String name) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM identity_person WHERE organisation_id = ? AND name = ?",
                Integer.class,
                hospital.id,
                name);
    }

    private String staffCode(String who) {
        return jdbc.queryForObject("SELECT code FROM identity_person WHERE id = ?", String.class, hospital.person(who));
    }

    /** The least that is a workbook: one sheet of inline strings. */
    private static byte[] workbook(String sheet, String[][] rows) throws Exception {
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

    /** A date is a number with a format. */
    private static String cell(String place, String value) {
        return value.matches("\\d{4}-\\d\\d-\\d\\d")
                ? "<c r=\"" + place + "\" s=\"1\"><v>" + (LocalDate.parse(value).toEpochDay() + 25569) + "</v></c>"
                : "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}

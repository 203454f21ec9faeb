package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
        byte[] workbook = Workbooks.of(
                "people",
                new String[][] {{"organisation", "code", "name"}, {code, "9100", "表格甲"}, {}, {code, "9101", "表格乙"}});
        Answer answer = upload("system", "人员.xlsx", workbook, false);
        assertThat(answer.json().path("mistakes")).as(answer.text()).isEmpty();
        assertThat(people("表格甲") + people("表格乙")).isEqualTo(2);

        String from = Orders.today().toString();
        byte[] posts = Workbooks.of("appointments", new String[][] {
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
}

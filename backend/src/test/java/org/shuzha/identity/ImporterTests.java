package org.shuzha.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuzha.ApplicationTest;
import org.shuzha.shared.Ids;
import org.shuzha.shared.ImportTable.Mistake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class ImporterTests extends ApplicationTest {

    private static final String ORGANISATIONS = "code,name,line,level,territory,parent,profile,approvalMinimum\n";
    private static final String APPOINTMENTS = "organisation,department,person,post,from,until\n";

    @Autowired
    private Importer importer;

    @Autowired
    private JdbcTemplate jdbc;

    @TempDir
    private Path folder;

    private final String code = Ids.next();

    @BeforeEach
    void aHospital() {
        write("organisations.csv", ORGANISATIONS + code + ",试验医院,HEALTH,INSTITUTION,990102,,NATIONAL,\n");
        write("departments.csv", "organisation,code,name\n" + code + ",D1,内科\n" + code + ",D2,外科\n");
        write("people.csv", "organisation,code,name,username,active\n" + code + ",P1,甲,,\n" + code + ",P2,乙,,true\n");
        write(
                "appointments.csv",
                APPOINTMENTS + code + ",,P1,GROUP_CHAIR,2026-01-01,\n" + code + ",,P1,PRINCIPAL,2025-01-01,\n" + code
                        + ",D1,P2,DEPARTMENT_HEAD,2026-01-01,2026-12-31\n");
    }

    @Test
    void loadsAndLoadsAgainWithoutDoubling() {
        assertThat(load().mistakes()).isEmpty();
        write("departments.csv", "organisation,code,name\n" + code + ",D1,内一科\n");

        assertThat(load().mistakes()).isEmpty();

        assertThat(jdbc.queryForList(
                        "SELECT d.name FROM identity_department d JOIN identity_organisation o"
                                + " ON o.id = d.organisation_id WHERE o.code = ? ORDER BY d.code",
                        String.class,
                        code))
                .containsExactly("内一科", "外科");
        assertThat(appointments()).isEqualTo(3);
    }

    @Test
    void readsWhatASpreadsheetWrites() throws IOException {
        String text = "\uFEFFcode,name,line,level,territory,parent,profile,approvalMinimum\r\n" + code
                + ",\"试验,医院\",HEALTH,INSTITUTION,990102,,NATIONAL,2\r\n\r\n";
        write("organisations.csv", text);

        assertThat(load().mistakes()).isEmpty();
        assertThat(jdbc.queryForObject("SELECT name FROM identity_organisation WHERE code = ?", String.class, code))
                .isEqualTo("试验,医院");
    }

    @Test
    void namesEveryMistakeByFileRowAndColumnAndWritesNothing() {
        write(
                "people.csv",
                "organisation,code,name,username,active\n" + code + ",P1,甲,UPPER OK?,\n" + code
                        + ",P1,,,maybe\nNOPE,P9,丙,,\n" + code + ",P2,乙,zhang.wei,\n");
        write("departments.csv", "organisation,code,name\n" + code + ",D1,内科,extra\n" + code + ",D2,a\u0007b\n");

        assertThat(load().mistakes())
                .extracting(Mistake::file, Mistake::row, Mistake::column, Mistake::code)
                .contains(
                        tuple("departments.csv", 2, "", "import.too_many_cells"),
                        tuple("departments.csv", 3, "name", "import.control_character"),
                        tuple("people.csv", 2, "username", "import.username"),
                        tuple("people.csv", 3, "name", "import.required"),
                        tuple("people.csv", 3, "code", "import.duplicate"),
                        tuple("people.csv", 3, "active", "import.not_allowed"),
                        tuple("people.csv", 4, "organisation", "import.unknown_code"),
                        tuple("people.csv", 5, "username", "import.duplicate"));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM identity_organisation WHERE code = ?", Integer.class, code))
                .isZero();
    }

    @Test
    void refusesUnknownAndMissingColumns() {
        write("departments.csv", "organisation,kode,name\n" + code + ",D1,内科\n");

        assertThat(load().mistakes())
                .extracting(Mistake::file, Mistake::row, Mistake::column, Mistake::code)
                .contains(
                        tuple("departments.csv", 1, "kode", "import.unknown_column"),
                        tuple("departments.csv", 1, "code", "import.missing_column"));
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        Files.write(
                folder.resolve("departments.csv"),
                "organisation,code,name\nX,D1,内科\n".getBytes(Charset.forName("GBK")));

        assertThat(load().mistakes()).extracting(Mistake::code).contains("import.not_utf8");
    }

    @Test
    void anEmptyFolderIsAMistake() throws IOException {
        for (String file : new String[] {"organisations.csv", "departments.csv", "people.csv", "appointments.csv"}) {
            Files.delete(folder.resolve(file));
        }
        assertThat(load().mistakes()).extracting(Mistake::code).containsExactly("import.nothing");
    }

    @Test
    void theChairMustBeThePrincipalOfTheSameTime() {
        write(
                "appointments.csv",
                APPOINTMENTS + code + ",,P1,PRINCIPAL,2025-01-01,2026-06-30\n" + code
                        + ",,P1,GROUP_CHAIR,2026-01-01,\n");

        assertThat(load().mistakes())
                .extracting(Mistake::row, Mistake::column, Mistake::code)
                .containsExactly(tuple(3, "post", "appointment.chair_not_principal"));
    }

    @Test
    void anAuditorHoldsNoOtherPost() {
        write(
                "appointments.csv",
                APPOINTMENTS + code + ",,P2,AUDITOR,2026-01-01,\n" + code
                        + ",D1,P2,IT_EXECUTOR,2026-05-01,2026-06-30\n");

        assertThat(load().mistakes()).extracting(Mistake::code).containsOnly("appointment.excluded");
    }

    @Test
    void postsKnowWhereTheyBelong() {
        write(
                "appointments.csv",
                APPOINTMENTS + code + ",,P2,DEPARTMENT_HEAD,2026-01-01,\n" + code
                        + ",D1,P1,PRINCIPAL,2026-02-30,\n" + code + ",D1,P1,LEADER_IN_CHARGE,2026-02-02,2026-02-01\n"
                        + code
                        + ",D1,P1,GROUP_MEMBER,2026-02-02,\n");

        assertThat(load().mistakes())
                .extracting(Mistake::row, Mistake::column, Mistake::code)
                .containsExactly(
                        tuple(2, "department", "appointment.department_needed"),
                        tuple(3, "from", "import.not_a_date"),
                        tuple(4, "until", "import.until_before_from"),
                        tuple(5, "department", "appointment.department_refused"));
    }

    @Test
    void assetsNameTheirMistakesToo() {
        String header = "organisation,code,name,category,level,records,persons,sensitivePersons,yearEndTotal,"
                + "shareCategory,location,description,owners\n";
        write("assets.csv", header + code + ",A1,目录,clinical,4,10,5,6,,none,机房,,D1;D9\n");
        write("fields.csv", "organisation,asset,name,label,sensitivity\n" + code + ",A7,f,字段,secret\n");

        assertThat(load().mistakes())
                .extracting(Mistake::file, Mistake::column, Mistake::code)
                .containsExactlyInAnyOrder(
                        tuple("assets.csv", "level", "import.not_a_number"),
                        tuple("assets.csv", "sensitivePersons", "import.not_a_number"),
                        tuple("assets.csv", "owners", "import.unknown_code"),
                        tuple("fields.csv", "asset", "import.unknown_code"),
                        tuple("fields.csv", "sensitivity", "import.not_allowed"));
    }

    @Test
    void calendarDaysAreReplaced() {
        write("calendar.csv", "day,kind,name,source\n2031-01-02,REST,元旦,试验通知\n2031-01-03,HOLIDAY,元旦,试验通知\n");
        assertThat(load().mistakes()).extracting(Mistake::row, Mistake::column).containsExactly(tuple(3, "kind"));

        write("calendar.csv", "day,kind,name,source\n2031-01-02,REST,元旦,试验通知\n");
        assertThat(load().mistakes()).isEmpty();
        assertThat(load().mistakes()).isEmpty();
    }

    private int appointments() {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM identity_appointment a JOIN identity_organisation o"
                        + " ON o.id = a.organisation_id WHERE o.code = ?",
                Integer.class,
                code);
    }

    private ImportResult load() {
        return importer.load(folder.toUri().toString());
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

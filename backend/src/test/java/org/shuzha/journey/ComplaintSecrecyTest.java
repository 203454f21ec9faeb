package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.Client.Answer;
import org.shuzha.Documents;
import tools.jackson.databind.JsonNode;

/** Who complained, and what they sent, is read by whoever holds a task, with a leaf, and found by nobody else anywhere. */
class ComplaintSecrecyTest extends ComplaintJourney {

    private static final List<String> LISTS = List.of(
            "/api/matters?view=mine",
            "/api/matters?view=involved",
            "/api/matters?view=department",
            "/api/matters?view=all",
            "/api/tasks?view=mine",
            "/api/tasks?view=queue",
            "/api/tasks?view=done",
            "/api/notices",
            "/api/desk/dispatches",
            "/api/desk/institutions",
            "/api/audit/entries",
            "/api/complaints/channels");

    private Hospital authority;
    private Hospital institution;

    @BeforeAll
    void aPlaceWithAnAuthority() {
        authority = authority("DISTRICT", "630104");
        institution = respondent("630104");
    }

    @Test
    void onlyWhoHoldsATaskReadsItAndLeavesALeaf() {
        Phone phone = phone().files(Phone.named(institution), Map.of("截图.pdf", Documents.pdf()));
        Walk walk = handled(authority, phone);
        for (String nobody : List.of("reg", "reg.two", "leader", "principal", "auditor")) {
            assertThat(status(authority, nobody, story(walk))).as(nobody).isEqualTo(404);
        }
        claimed(walk, "reg");
        JsonNode read = authority.as("reg").get(story(walk));
        assertThat(read.at("/allegation/text").asString()).isEqualTo(Phone.TEXT);
        assertThat(read.toString()).doesNotContain(Phone.SECRET_PHONE);
        JsonNode who = authority.as("reg").get(walk.path() + "/complainant");
        assertThat(who.path("name").asString()).isEqualTo(Phone.SECRET_NAME);
        assertThat(who.path("phone").asString()).isEqualTo(Phone.SECRET_PHONE);
        String file = read.at("/entries/0/files/0/id").asString();
        assertThat(status(authority, "reg", story(walk) + "/files/" + file)).isEqualTo(200);
        assertThat(status(authority, "reg", story(walk) + "/files/" + org.shuzha.shared.Ids.next()))
                .isEqualTo(404);
        assertThat(status(authority, "reg", "/api/evidence/" + file + "/content"))
                .isEqualTo(404);
        for (String nobody : List.of("reg.two", "leader", "auditor")) {
            for (String closed : List.of(story(walk), walk.path() + "/complainant", story(walk) + "/files/" + file)) {
                assertThat(status(authority, nobody, closed))
                        .as(nobody + " " + closed)
                        .isEqualTo(404);
            }
        }
        assertThat(leaves(walk, "complaint.read")).isOne();
        assertThat(leaves(walk, "complaint.identity_read")).isOne();
        assertThat(leaves(walk, "complaint.file_read")).isOne();
        accepted(walk).decide("reg", "complaint-unfounded", finding("经查不属实，屏幕只显示姓氏。"));
        assertThat(status(authority, "reg", story(walk))).isEqualTo(404);
        assertThat(status(authority, "leader", story(walk))).isEqualTo(200);
    }

    /** Everything the institution can ask for, by everybody there, from the question to the answer and after it. */
    @Test
    void theInstitutionNeverFindsWhoItWas() {
        Phone phone = phone().files(Phone.named(institution), Map.of(Phone.SECRET_NAME + ".pdf", Documents.pdf()));
        Walk walk = accepted(handled(authority, phone));
        claimed(walk, "reg");
        String file =
                authority.as("reg").get(story(walk)).at("/entries/0/files/0/id").asString();
        walk.decide("reg", "ask-institution", inquiry(institution));
        Walk asked = asked(walk, institution);
        assertThat(asked.page().at("/form/allegation").asString()).contains("请说明门诊屏幕");
        asked.decide("pio", "matter-received")
                .decide("pio", "reply-drafted", Forms.json(Map.of("reply", "屏幕已改为隐去姓名中间一字。")))
                .decide("leader", "approve");
        List<String> paths = new ArrayList<>(LISTS);
        for (String part : List.of(
                "", "/timeline", "/evidence", "/proof", "/diagram", "/addressees", "/complaint", "/complainant")) {
            paths.add(asked.path() + part);
            paths.add(walk.path() + part);
        }
        paths.add("/api/evidence/" + file + "/content");
        paths.add("/api/evidence/" + file + "/preview");
        paths.add("/api/audit/matters/" + asked.id);
        paths.add("/api/audit/matters/" + walk.id);
        for (String person : List.of("pio", "security", "leader", "staff", "auditor")) {
            for (String path : paths) {
                Answer answer = institution.as(person).send("GET", path, null);
                assertThat(answer.text().replace(path, ""))
                        .as(person + " " + path)
                        .doesNotContain(Phone.SECRET_NAME, Phone.SECRET_PHONE, Phone.TEXT, phone.number)
                        .doesNotContain(phone.number.replace("-", ""), walk.id);
            }
        }
        assertThat(Warned.rows(walk).get(0).path("reply").asString()).contains("隐去姓名");
    }

    /** In no table in the clear: not the words, not the name, not the number, and of the secret a slow hash alone. */
    @Test
    void nothingLiesInTheDatabaseInTheClear() {
        Phone phone = phone().files(Phone.named(institution), Map.of(Phone.SECRET_NAME + ".pdf", Documents.pdf()));
        accepted(handled(authority, phone));
        List<Map<String, Object>> columns = jdbc.queryForList(
                "SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE LOWER(data_type) IN"
                        + " ('varchar', 'character varying', 'text', 'mediumtext', 'longtext', 'character large object')"
                        + " AND LOWER(table_name) NOT LIKE 'flyway%' AND table_schema = COALESCE((SELECT SCHEMA()), table_schema)");
        assertThat(columns).hasSizeGreaterThan(200);
        for (Map<String, Object> column : columns) {
            String where = "SELECT COUNT(*) FROM " + column.get("t") + " WHERE " + column.get("c");
            for (String secret : List.of(Phone.SECRET_NAME, Phone.SECRET_PHONE, phone.secret.replace("-", ""))) {
                assertThat(jdbc.queryForObject(where + " LIKE ?", Integer.class, "%" + secret + "%"))
                        .as(column + " " + secret)
                        .isZero();
            }
        }
        assertThat(jdbc.queryForObject(
                        "SELECT secret_hash FROM complaint WHERE number = ?",
                        String.class,
                        phone.number.replace("-", "")))
                .startsWith("{argon2}");
    }

    /** Whoever holds a post at the institution handles nothing about it, not as a stand-in either; a leader's place takes the principal. */
    @Test
    void whoBelongsToTheInstitutionTakesNoPart() {
        Hospital office = authority("DISTRICT", "630105");
        Hospital place = respondent("630105");
        for (String both : List.of("reg.two", "leader")) {
            jdbc.update(
                    "INSERT INTO identity_appointment (id, person_id, organisation_id, post, valid_from)"
                            + " VALUES (?, ?, ?, 'STAFF', DATE '2025-01-01')",
                    org.shuzha.shared.Ids.next(),
                    office.person(both),
                    place.id);
        }
        office.substitute("reg", "reg.two");
        Walk walk = handled(office, phone().files(Phone.named(place), Map.of()));
        claimed(walk, "reg.two");
        for (String closed : List.of(story(walk), walk.path() + "/complainant")) {
            assertThat(status(office, "reg.two", closed)).isEqualTo(404);
        }
        assertCode(walk.refused(403, "reg.two", "complaint-accepted", null, registration()), "decision.four_eyes");
        office.as("reg.two").post("/api/tasks/" + walk.task("reg.two") + "/release", Map.of());
        accepted(walk).decide("reg", "complaint-unfounded", finding("经查不属实，屏幕只显示姓氏。"));
        assertThat(walk.tasks("leader")).isEmpty();
        walk.decide("principal", "approve");
        assertThat(walk.openSteps()).containsExactly("Task_TellInPerson");
    }

    private int leaves(Walk walk, String action) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_leaf WHERE stream = ? AND content LIKE ?",
                Integer.class,
                "matter:" + walk.id,
                "%\"" + action + "\"%");
    }

    private static int status(Hospital of, String who, String path) {
        return of.as(who).send("GET", path, null).status();
    }
}

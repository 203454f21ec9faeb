package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuzha.Client;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;

/** Hospitals with a security administrator, who orders departures and moves. */
abstract class PersonnelTest extends JourneyTest {

    static final String PEOPLE = "/api/administration/people/";

    static Map<String, Object> opinion(JsonNode matter) {
        int version = matter.path("version").asInt();
        return Map.of("opinion", "used-as-stated", "form", Forms.review(true), "version", version);
    }

    static String firstTask(Hospital hospital, String who) {
        return hospital.as(who).get("/api/tasks").at("/items/0/id").asString();
    }

    static List<String> matters(Hospital hospital, String who) {
        return Walk.list(hospital.as(who).get("/api/tasks").path("items")).stream()
                .map(row -> row.at("/matter/id").asString())
                .toList();
    }

    static String grantStatus(Hospital hospital, Walk walk) {
        return hospital.as("it.one").get(walk.path()).at("/grant/status").asString();
    }

    Hospital administered() {
        return staffed("NATIONAL").appoint("security", Post.SECURITY_ADMINISTRATOR, null);
    }

    static Client security(Hospital hospital) {
        return hospital.as("security");
    }

    static void leave(Hospital hospital, String who, String successor) {
        var body = new HashMap<String, Object>(
                Map.of("on", Orders.today().minusDays(1).toString(), "reason", "离职"));
        body.put("successor", successor == null ? null : hospital.person(successor));
        assertThat(security(hospital)
                        .post(PEOPLE + hospital.person(who) + "/departure", body)
                        .path("effective")
                        .asBoolean())
                .isTrue();
    }

    static void move(Hospital hospital, String who, String department, String successor) {
        var body = new HashMap<String, Object>(Map.of(
                "on", Orders.today().minusDays(1).toString(),
                "appointments", List.of(Map.of("post", "STAFF", "department", hospital.department(department))),
                "reason", "调岗"));
        body.put("successor", successor == null ? null : hospital.person(successor));
        security(hospital).post(PEOPLE + hospital.person(who) + "/transfer", body);
    }

    static Map<String, Object> head(Hospital hospital) {
        return body(Post.DEPARTMENT_HEAD, hospital.department("A"), Orders.today());
    }

    static Map<String, Object> body(Post post, String department, LocalDate from) {
        var body = Orders.appointment(post, department);
        body.put("from", from.toString());
        return body;
    }

    static int counts(Hospital hospital, String who) {
        return hospital.as(who).get("/api/tasks/counts").path("mine").asInt();
    }

    static int queued(Hospital hospital, String who) {
        return hospital.as(who).get("/api/tasks/counts").path("queue").asInt();
    }

    String leaf(Walk walk, String action) {
        return jdbc
                .queryForList(
                        "SELECT content FROM audit_leaf WHERE stream = ? ORDER BY sequence DESC",
                        String.class,
                        "matter:" + walk.id)
                .stream()
                .filter(content -> content.contains("\"action\":\"" + action + "\""))
                .findFirst()
                .orElseThrow();
    }

    /** What the clock does by itself: departures first, then the tasks. */
    void tick() {
        for (String name : List.of("PersonnelClock", "ReassignmentClock")) {
            tick(name);
        }
    }
}

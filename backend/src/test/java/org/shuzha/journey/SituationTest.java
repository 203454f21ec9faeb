package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.Client;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;

/** How incidents stand: for whoever has a part in them, and for the authority they were reported to. */
class SituationTest extends IncidentJourney {

    private static final String PLACE = "770301";

    private Hospital hospital;
    private Hospital health;
    private Hospital neighbour;

    @BeforeAll
    void aPlaceWithAnAuthority() {
        hospital = incidentHospital("NATIONAL", "HEALTH", PLACE).appoint("stranger", Post.RESEARCHER, "W");
        health = office("HEALTH", "DISTRICT", PLACE);
        neighbour = office("HEALTH", "DISTRICT", "770302");
    }

    @Test
    void itSaysWhoActsNextAndWhichClocksRun() {
        Walk walk = classified(hospital, classification("data", "general", 1));
        JsonNode shown = one(own(hospital.as("lead"), "open"), walk);
        assertThat(shown.at("/incident/clocks")).hasSize(3);
        assertThat(Walk.list(shown.path("openSteps")).stream()
                        .flatMap(step -> Walk.list(step.path("who")).stream())
                        .map(JsonNode::asString))
                .contains(hospital.name("dso"), hospital.name("pio"));
        assertThat(one(own(hospital.as("nurse"), "open"), walk).path("id")).isEqualTo(shown.path("id"));
        assertThat(one(own(hospital.as("auditor"), "open"), walk).path("id")).isEqualTo(shown.path("id"));
    }

    /** A researcher of the ward has no part in it; another institution even less. */
    @Test
    void whoHasNoPartSeesNone() {
        Walk walk = classified(hospital, classification("data", "general", 1));
        assertThat(numbers(own(hospital.as("stranger"), "open"))).doesNotContain(walk.number());
        assertThat(numbers(own(health.as("reg"), "open"))).doesNotContain(walk.number());
    }

    @Test
    void whatHasEndedStandsApart() {
        Walk walk = reported(hospital, "nurse");
        decide(walk, "lead", "Task_Contain", "no-incident", null);
        decide(walk, "leader", "Task_ConfirmFalseAlarm", "false-alarm", null);
        assertThat(walk.outcome()).isEqualTo("FALSE_ALARM");
        assertThat(numbers(own(hospital.as("lead"), "open"))).doesNotContain(walk.number());
        assertThat(numbers(own(hospital.as("lead"), "ended"))).contains(walk.number());
        hospital.as("lead").refused(422, "GET", "/api/situation?view=all", null);
    }

    /** By incident, and nothing before it was sent; nothing to the neighbour. */
    @Test
    void anAuthoritySeesWhatReachedIt() {
        Walk walk = classified(hospital, classification("data", "important", 1));
        assertThat(reached(health)).noneMatch(row -> number(row).equals(walk.number()));
        decide(walk, "dso", "Task_Dispatch", "dispatched", Submitted.dispatch());
        decide(walk, "lead", "Task_Handle", "report-progress", Forms.json(Map.of("progress", "已恢复两个病区。")));
        answer(health.as("reg"), walk, "reported-upward");
        decide(walk, "dso", "Task_Dispatch", "dispatched", Submitted.dispatch());
        JsonNode row = reached(health).stream()
                .filter(one -> number(one).equals(walk.number()))
                .findFirst()
                .orElseThrow();
        assertThat(Walk.list(row.path("dispatches")).stream()
                        .map(one -> one.path("state").asString()))
                .containsExactly("ANSWERED", "SENT");
        assertThat(row.toString()).doesNotContain(walk.id, hospital.name("lead"));
        assertThat(reached(neighbour)).isEmpty();
        assertThat(table(health.as("reg")).lines().filter(line -> line.contains(walk.number())))
                .hasSize(2)
                .first()
                .asString()
                .contains("\"重要数据\",\"报告，并由属地部门立即上报国家\"", "\"已接收并上报国家\"")
                .doesNotContain(hospital.name("lead"));
        assertThat(table(neighbour.as("reg")).lines()).hasSize(1);
        assertThat(table(hospital.as("lead")).lines()).hasSize(1);
        assertThat(Walk.list(hospital.as("lead")
                        .get("/api/desk/matters?procedure=" + PROCEDURE)
                        .path("items")))
                .isEmpty();
    }

    /** Each step of a report says to whom it goes. */
    @Test
    void theTimelineSaysToWhom() {
        Walk walk = classified(hospital, classification("data", "general", 1));
        decide(walk, "dso", "Task_Dispatch", "dispatched", Submitted.dispatch());
        JsonNode sent = walk.timeline("done").stream()
                .filter(step -> step.path("element").asString().equals("Task_Dispatch"))
                .findFirst()
                .orElseThrow();
        assertThat(sent.at("/to/authority").asString()).isEqualTo("health-local");
        assertThat(sent.at("/to/name").asString()).isNotBlank();
        assertThat(walk.timeline("done").get(0).path("to").isNull()).isTrue();
    }

    private static List<JsonNode> own(Client who, String view) {
        return Walk.list(who.get("/api/situation?view=" + view).path("items"));
    }

    private static List<JsonNode> reached(Hospital office) {
        return Walk.list(
                office.as("reg").get("/api/desk/matters?procedure=" + PROCEDURE).path("items"));
    }

    private static String table(Client who) {
        return who.send("GET", "/api/desk/matters/export?procedure=" + PROCEDURE, null)
                .text();
    }

    private static JsonNode one(List<JsonNode> rows, Walk walk) {
        return rows.stream()
                .filter(row -> row.path("number").asString().equals(walk.number()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> numbers(List<JsonNode> rows) {
        return rows.stream().map(row -> row.path("number").asString()).toList();
    }

    private static String number(JsonNode reached) {
        return reached.at("/matter/number").asString();
    }
}

package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.shuzha.Client;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Incidents of a hospital in a place of its own, told by who does what at which step, and their sheets. */
abstract class IncidentJourney extends SheetJourney {

    static final String PROCEDURE = "security-incident-response";

    /** With an emergency lead, leaders, one clerk, and a nurse who notices things. */
    Hospital incidentHospital(String profile, String line, String territory) {
        Hospital hospital = Submitted.institution(jdbc, emptyHospital(profile), territory)
                .appoint("nurse", Post.STAFF, "W")
                .appoint("lead", Post.EMERGENCY_LEAD, null)
                .appoint("leader", Post.LEADER_IN_CHARGE, null)
                .appoint("principal", Post.PRINCIPAL, null)
                .appoint("auditor", Post.AUDITOR, null)
                .asset("general.a", 1, "A")
                .asset("core.a", 3, "A");
        return Submitted.place(jdbc, hospital, line, "INSTITUTION", territory);
    }

    Hospital office(String line, String level, String territory) {
        return Submitted.place(jdbc, emptyHospital("NATIONAL"), line, level, territory)
                .appoint("reg", Post.REGULATOR_STAFF, "GX");
    }

    Walk reported(Hospital hospital, String who) {
        return Walk.draft(hospital, who, PROCEDURE, report(Instant.now())).submit();
    }

    static ObjectNode report(Instant noticedAt) {
        return Forms.json(Map.of(
                "what",
                "护士站电脑弹出勒索信息",
                "noticedAt",
                noticedAt.truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    Walk classified(Hospital hospital, ObjectNode classification) {
        Walk walk = reported(hospital, "nurse");
        decide(walk, "lead", "Task_Contain", "contained", containment());
        decide(walk, "lead", "Task_Classify", "classified", classification);
        return walk;
    }

    static ObjectNode containment() {
        return Forms.json(Map.of(
                "measures", List.of("plan-started", "isolated"), "sceneKept", "yes", "logsKept", "yes", "note", "已断网"));
    }

    static ObjectNode classification(String kind, String level, int persons) {
        return Forms.json(Map.of(
                "incidentKind", kind,
                "dataLevel", level,
                "personal", "yes",
                "affectedPersons", persons,
                "criticalAffected", "no",
                "gradeDeclared", "general",
                "crimeSuspected", "no",
                "publicConcern", "no",
                "grounds", "出院小结被加密"));
    }

    static ObjectNode handling() {
        return Forms.json(Map.of("progress", "已恢复", "remedy", "补丁已装", "recovery", "从备份恢复"));
    }

    static ObjectNode summary() {
        String text = "写明的内容不少于十个字。";
        return Forms.json(Map.of(
                "cause", text,
                "handling", text,
                "harm", text,
                "accountability", text,
                "rectification", text,
                "lessons", text));
    }

    ObjectNode notification(Hospital hospital, String who) {
        String proof = Submitted.document(hospital.as(who), "回执.pdf");
        return Forms.json(Map.of(
                "content",
                "请警惕诈骗电话",
                "affected",
                10,
                "smsTold",
                8,
                "smsProof",
                List.of(proof),
                "notReached",
                2,
                "failures",
                "两人号码失效，改寄信函"));
    }

    void decide(Walk walk, String who, String element, String opinion, ObjectNode form) {
        decide(walk, who, element, opinion, "说明", form);
    }

    void decide(Walk walk, String who, String element, String opinion, String comment, ObjectNode form) {
        walk.decide(row(walk, who, element), who, opinion, comment, form);
    }

    JsonNode refused(int status, Walk walk, String who, String element, String opinion, ObjectNode form) {
        return walk.refused(status, row(walk, who, element), who, opinion, "说明", form);
    }

    /** Id of the open task of that step which reaches this person. */
    String task(Walk walk, String who, String element) {
        return row(walk, who, element).path("id").asString();
    }

    private JsonNode row(Walk walk, String who, String element) {
        List<JsonNode> found = rows(walk, who, element);
        assertThat(found)
                .as(() -> element + " for " + who + ", matter stands at " + walk.openSteps())
                .isNotEmpty();
        return found.get(0);
    }

    /** Pages of the open tasks of that step which reach this person. */
    List<JsonNode> pages(Walk walk, String who, String element) {
        return rows(walk, who, element).stream()
                .map(row ->
                        walk.hospital.as(who).get("/api/tasks/" + row.path("id").asString()))
                .toList();
    }

    /** The same tasks as the lists show them. */
    List<JsonNode> rows(Walk walk, String who, String element) {
        return walk.rows(who).stream()
                .filter(row -> row.path("element").asString().equals(element))
                .toList();
    }

    /** Somebody of an authority answers what is open there. */
    void answer(Client authority, Walk walk, String opinion) {
        JsonNode rows =
                authority.get("/api/tasks?view=queue&q=" + walk.number()).path("items");
        assertThat(rows)
                .as(() -> "at the authority, matter stands at " + walk.openSteps())
                .isNotEmpty();
        authority.post(
                MatterSeen.opinionPath(rows.path(0).path("id").asString()),
                walk.body(opinion, null, Forms.json(Map.of("number", "卫信〔2026〕3号"))));
    }

    static List<JsonNode> clocks(Walk walk) {
        return Walk.list(walk.page().at("/incident/clocks"));
    }

    static JsonNode clock(Walk walk, String duty, String phase) {
        return clocks(walk).stream()
                .filter(one -> one.path("duty").asString().equals(duty))
                .filter(one -> one.path("phase").asString().equals(phase))
                .findFirst()
                .orElseThrow(() -> new AssertionError(duty + " in " + clocks(walk)));
    }

    static List<String> duties(Walk walk) {
        return clocks(walk).stream()
                .map(one -> one.path("duty").asString() + " " + one.path("form").asString())
                .toList();
    }
}

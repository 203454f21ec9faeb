package org.shuzha.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuzha.Client;
import org.shuzha.Documents;
import org.shuzha.identity.Post;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A matter of the test-only folder that is submitted to authorities, in a place of its own. */
final class Submitted {

    static final String KEY = "test-submission";

    private Submitted() {}

    /** A hospital in the territory with {@code staff}, clerk {@code dso}, {@code pio} and {@code secretary}. */
    static Hospital institution(JdbcTemplate jdbc, Hospital hospital, String territory) {
        place(jdbc, hospital, "HEALTH", "INSTITUTION", territory);
        return hospital.appoint("staff", Post.STAFF, "A")
                .appoint("dso", Post.DATA_SECURITY_OFFICER, null)
                .appoint("pio", Post.PI_PROTECTION_OFFICER, null)
                .appoint("secretary", Post.GROUP_SECRETARY, null);
    }

    /** An authority; nobody works there yet. */
    static Hospital place(JdbcTemplate jdbc, Hospital office, String line, String level, String territory) {
        jdbc.update(
                "UPDATE identity_organisation SET line = ?, level = ?, territory = ? WHERE id = ?",
                line,
                level,
                territory,
                office.id);
        return office;
    }

    static Walk filed(Hospital hospital, String... attachments) {
        ObjectNode form =
                Forms.json(Map.of("title", "出境自评估", "reason", "内部理由不外传", "attachments", List.of(attachments)));
        return Walk.draft(hospital, "staff", KEY, form).submit();
    }

    static String document(Client client, String name) {
        return client.upload(name, Documents.pdf()).json().path("id").asString();
    }

    static ObjectNode dispatch(String... documents) {
        return Forms.json(Map.of("note", "请予审核", "attachments", List.of(documents)));
    }

    static ObjectNode letter(String scan, String... documents) {
        return dispatch(documents)
                .setAll(Forms.json(
                        Map.of("number", "云卫数〔2026〕7号", "date", Forms.today().toString(), "scan", List.of(scan))));
    }

    static ObjectNode reply(String result, String scan) {
        return Forms.json(Map.of(
                "result",
                result,
                "number",
                "网信评〔2026〕12号",
                "date",
                Forms.today().toString(),
                "scan",
                List.of(scan),
                "basis",
                "依据出境安全评估办法"));
    }

    static ObjectNode decision() {
        return Forms.json(Map.of("number", "卫审〔2026〕3号", "basis", "管理办法第二十二条", "limits", "仅限去标识化字段"));
    }

    /** Task of the matter in the queue of somebody at an authority; empty when there is none. */
    static String task(Hospital office, String who, Walk walk) {
        JsonNode rows = office.as(who).get("/api/tasks?view=queue&q=" + walk.number());
        return rows.path("items").path(0).path("id").asString("");
    }

    static Map<String, Object> body(String opinion, String comment, ObjectNode form, Walk walk) {
        var body = new HashMap<String, Object>();
        body.put("opinion", opinion);
        body.put("comment", comment);
        body.put("form", form);
        body.put("version", walk.page().path("version").asInt());
        return body;
    }

    /** Somebody of an authority answers. */
    static void answer(Hospital office, String who, Walk walk, String opinion, String comment) {
        office.as(who).post(Walk.opinionPath(task(office, who, walk)), body(opinion, comment, decision(), walk));
    }

    static List<JsonNode> desk(Hospital office, String who, String view) {
        return Walk.list(office.as(who).get("/api/desk/dispatches?view=" + view).path("items"));
    }
}

package org.shuzha.journey;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An inspection in a place of its own, and the matters of the institutions inspected. */
final class Inspected {

    static final String KEY = "supervisory-inspection";
    static final int DAYS = 5;
    static final String GAP = "日志只保存了三个月。";
    static final String RISK = "投诉反映存在越权查询。";

    private Inspected() {}

    static ObjectNode form(Hospital... institutions) {
        ObjectNode form = Forms.json(Map.of(
                "title", "数据安全检查",
                "inspectionWhy", "risk",
                "riskKnown", RISK,
                "topics", List.of("classification", "logs"),
                "inspectors", List.of("钟某", "傅某"),
                "documentsAsked", "分类分级目录、审批记录、日志清单。",
                "patientData", "none"));
        form.set("institutions", Forms.json(Map.of("ids", ids(institutions))).path("ids"));
        return form.put("limit", Forms.today().plusDays(DAYS).toString())
                .put("inspectFrom", Forms.today().plusDays(DAYS + 1).toString())
                .put("inspectUntil", Forms.today().plusDays(DAYS + 2).toString());
    }

    private static List<String> ids(Hospital... institutions) {
        return List.of(institutions).stream().map(one -> one.id).toList();
    }

    /** Approved, and every institution has its matter. */
    static Walk notified(Hospital authority, Hospital... institutions) {
        return Warned.issued(
                Walk.draft(authority, "reg", KEY, form(institutions)).submit());
    }

    /** The institution sends these documents. */
    static Walk sent(Walk ours, String... documents) {
        ObjectNode prepared = Forms.json(Map.of("prepared", "目录和日志清单已备齐，口令表不送。", "attachments", List.of(documents)));
        return ours.decide("security", "matter-received")
                .decide("it", "documents-prepared", prepared)
                .decide("security", "reply-drafted", reply("材料已按通知备齐。", documents))
                .decide("leader", "approve");
    }

    static ObjectNode reply(String text, String... documents) {
        return Forms.json(Map.of("reply", text, "attachments", List.of(documents), "patientsSpared", true));
    }

    /** What somebody of the authority decides in the branch of one institution. */
    static void decide(
            Walk inspection, String who, Hospital institution, String opinion, String comment, ObjectNode form) {
        inspection.decide(row(inspection, who, institution), who, opinion, comment, form);
    }

    static void decide(Walk inspection, String who, Hospital institution, String opinion, ObjectNode form) {
        decide(inspection, who, institution, opinion, null, form);
    }

    static String task(Walk inspection, String who, Hospital institution) {
        return row(inspection, who, institution).path("id").asString();
    }

    private static JsonNode row(Walk inspection, String who, Hospital institution) {
        String name =
                Warned.row(inspection, institution).at("/institution/name").asString();
        return inspection.rows(who).stream()
                .filter(row -> row.path("institution").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static ObjectNode record(String told) {
        return Forms.json(Map.of(
                "inspectedOn",
                Forms.today().toString(),
                "place",
                "信息科机房",
                "inspectedBy",
                List.of("钟某", "傅某"),
                "seen",
                "查看审批记录和日志，现场询问两人。",
                "cooperation",
                "full",
                "reply",
                told));
    }

    static ObjectNode findings(String told, String seriousness) {
        ObjectNode form = record(told);
        form.putArray("issues")
                .add(Forms.json(
                        Map.of("kind", "logs", "facts", GAP, "article", "2026年管理办法第十九条", "seriousness", seriousness)));
        return form.put("day", Forms.today().plusDays(DAYS + 3).toString());
    }

    static ObjectNode conclusion(String told, String... followUps) {
        return Forms.json(Map.of(
                "followUps", List.of(followUps),
                "reply", told,
                "foundFacts", "检查发现日志只保存了三个月，意见不成立。",
                "articles", "2026年管理办法第十九条",
                "demands", "日志保存期限调整到位，并提交证明。"));
    }

    /** Found, countersigned and told. */
    static void found(Walk inspection, Hospital institution, String told) {
        decide(inspection, "reg", institution, "findings-made", findings(told, "gap"));
        decide(inspection, "reg.two", institution, "countersign", null);
    }

    static void commented(Walk ours, String text) {
        Ordered.until("told", () -> ours.openSteps().contains("Task_Comment"));
        ours.decide("security", "findings-contested", reply(text)).decide("leader", "approve");
    }
}

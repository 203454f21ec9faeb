package org.shuzha.journey;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Filled-in forms that hold; a test changes the one thing it is about. */
final class Forms {

    static final String HASH = "0123456789abcdef".repeat(4);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Forms() {}

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    static ObjectNode json(Map<String, ?> values) {
        return JSON.valueToTree(values);
    }

    /** Analysis on the platform inside the institution, all fields of the assets, 5,000 rows, 90 days. */
    static ObjectNode request(Hospital hospital, String requester, String... assets) {
        ObjectNode form = json(Map.of(
                "title", "检验指标随访研究",
                "purposeCategory", "research",
                "purpose", "研究随访期间检验指标的变化与用药方案之间的关系，用于院内课题。",
                "ethicsApproval", "KY-2026-017",
                "persons", 800,
                "maxRows", 5000,
                "manner", "platform",
                "channel", "enclave",
                "legalBasis", "anonymised"));
        form.set("assets", JSON.valueToTree(chosen(hospital, assets)));
        form.set("dataPeriod", json(Map.of("from", "2025-01-01", "until", "2025-12-31")));
        form.set(
                "recipients",
                JSON.valueToTree(List.of(Map.of("kind", "person", "person", hospital.person(requester)))));
        form.set("environment", json(Map.of("location", "enclave")));
        form.set("masking", json(Map.of("plan", "患者标识替换为研究编号", "level", "masked")));
        form.set("term", term(today(), today().plusDays(90)));
        return form;
    }

    static ObjectNode term(LocalDate from, LocalDate until) {
        return json(Map.of("from", from.toString(), "until", until.toString()));
    }

    static ObjectNode conditions() {
        return json(Map.of("dropFields", List.of(), "maskFields", List.of()));
    }

    static ObjectNode drop(Hospital hospital, String asset, String... fields) {
        ObjectNode form = conditions();
        form.set("dropFields", JSON.valueToTree(refs(hospital.asset(asset), List.of(fields))));
        return form;
    }

    /** Everything the effective scope of the page allows, with the given number of rows. */
    static ObjectNode execution(JsonNode page, long rows) {
        var fields = new ArrayList<Map<String, String>>();
        for (JsonNode asset : page.path("effectiveScope").path("assets")) {
            for (JsonNode field : asset.path("fields")) {
                fields.add(
                        ref(asset.path("asset").asString(), field.path("name").asString()));
            }
        }
        return json(Map.of(
                "fields",
                fields,
                "rows",
                rows,
                "persons",
                700,
                "extractHash",
                Map.of("algorithm", "SM3", "value", HASH),
                "controls",
                List.of("masking", "watermark"),
                "watermark",
                "WM-1",
                "location",
                "安全区一号"));
    }

    static ObjectNode acceptance(String name) {
        return json(Map.of("pledge", true, "signedName", name));
    }

    static ObjectNode deviation() {
        return json(Map.of("cause", "quota", "measures", "核对用量并更正记录"));
    }

    static ObjectNode review(boolean usedAsStated) {
        return json(Map.of("usedAsStated", usedAsStated, "derivedDataRegraded", "none", "copies", "none"));
    }

    static ObjectNode agenda() {
        return json(Map.of("agenda", "审议核心数据使用申请", "meetingAt", "2026-12-01T09:00:00+08:00"));
    }

    static ObjectNode minutes() {
        return json(Map.of("minutes", "会议经表决形成决议。"));
    }

    static ObjectNode use(String asset, String field, long rows) {
        return json(Map.of("rows", rows, "fields", List.of(ref(asset, field)), "purpose", "建立随访模型"));
    }

    static Map<String, String> ref(String asset, String field) {
        return Map.of("asset", asset, "field", field);
    }

    private static List<Map<String, String>> refs(String asset, List<String> fields) {
        return fields.stream().map(field -> ref(asset, field)).toList();
    }

    static List<Map<String, Object>> chosen(Hospital hospital, String... assets) {
        return List.of(assets).stream()
                .map(asset ->
                        Map.<String, Object>of("asset", hospital.asset(asset), "fields", Hospital.FIELDS.keySet()))
                .toList();
    }
}

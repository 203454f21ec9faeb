package org.shuzha.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Forms of a standing resolution and of its runs; a run begins exactly at the border of the resolution. */
final class StandingForms {

    static final String STANDING = "standing-resolution";
    static final String PROVISION = "external-data-provision";
    static final int PERSONS = 50;
    static final int ROWS = 200;

    private StandingForms() {}

    static LocalDate until() {
        return Forms.today().plusDays(300);
    }

    static ObjectNode standing(Hospital hospital) {
        ObjectNode form = scope(hospital);
        form.setAll(Forms.json(Map.of(
                "title", "向云汀区疾控中心报送监测数据",
                "duty", "按监测规定须每日向属地疾控机构报送检测安排。",
                "statutoryCitation", "传染病防治法第三十条",
                "recurrence", "daily")));
        return form;
    }

    static ObjectNode run(Hospital hospital, String standing) {
        ObjectNode form = scope(hospital);
        form.setAll(Forms.json(Map.of(
                "title", "向云汀区疾控中心报送当日监测数据",
                "receiverKind", "other",
                "receiverContact", "监测科王主任 0512-5550001",
                "minimumScope", true,
                "provisionConditions", "每日一次，按规定提供。",
                "protection", "加密并带数字水印。",
                "statutoryDuty", true,
                "statutoryCitation", "传染病防治法第三十条",
                "standingResolution", standing)));
        return form;
    }

    private static ObjectNode scope(Hospital hospital) {
        ObjectNode form = Forms.json(Map.of(
                "purpose",
                "用于传染病监测和流行病学调查，接收方依法使用，不用于其他目的。",
                "persons",
                PERSONS,
                "maxRows",
                ROWS,
                "minimumReason",
                "只报送日期和病区，少则无法报送。",
                "manner",
                "file",
                "channel",
                "encrypted-media",
                "environment",
                Map.of("location", "outside-institution")));
        form.set("recipients", recipients("云汀区疾病预防控制中心"));
        form.set("assets", assets(hospital.asset("general.a"), "tested_on", "ward"));
        form.set("term", Forms.term(Forms.today(), until()));
        return form;
    }

    static JsonNode recipients(String... names) {
        return list(List.of(names).stream()
                .map(name -> Map.of("kind", "institution", "name", name))
                .toList());
    }

    static JsonNode assets(String asset, String... fields) {
        return list(List.of(Map.of("asset", asset, "fields", List.of(fields))));
    }

    private static JsonNode list(List<?> values) {
        return Forms.json(Map.of("list", values)).path("list");
    }

    static ObjectNode noEffects() {
        return Forms.json(
                Map.of("nationalSecurity", "none", "publicInterest", "none", "effectReasons", "规模小，不涉及个人，逐项核对。"));
    }

    static ObjectNode contract(String scan) {
        return Forms.json(Map.of(
                "contractNumber", "HT-2026-031",
                "signedOn", Forms.today().toString(),
                "validUntil", until().toString(),
                "contractPurpose", "传染病监测数据报送。",
                "contractManner", "加密介质逐日提供",
                "contractScope", "日期和病区两个字段",
                "securityDuties", "加密存储，不得转让，接受监督，期满销毁。",
                "levelTold", true,
                "attachments", List.of(scan)));
    }
}

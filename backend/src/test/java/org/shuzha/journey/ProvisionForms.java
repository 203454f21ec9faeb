package org.shuzha.journey;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Forms of a provision of general data that describe nobody to another institution. */
final class ProvisionForms {

    /** What the forms of the request and of the provision both say. */
    private static final List<String> CARRIED = List.of(
            "title",
            "purpose",
            "assets",
            "persons",
            "maxRows",
            "recipients",
            "manner",
            "channel",
            "environment",
            "term");

    private ProvisionForms() {}

    /** The data-use request that calls it; besides the other institution somebody inside gets the data. */
    static ObjectNode request(Hospital hospital) {
        ObjectNode form = Forms.request(hospital, "requester", "general.a");
        JsonNode inside = form.at("/recipients/0");
        ObjectNode asked = form(hospital);
        CARRIED.forEach(field -> form.set(field, asked.path(field)));
        form.withArray("recipients").add(inside);
        form.withObject("environment").put("description", "对方信息科机房");
        return form.put("fileJustification", "对方没有共用平台，只能接收文件。");
    }

    /** What a called draft begins with. */
    static ObjectNode carried(Hospital hospital) {
        return form(hospital).retain(CARRIED);
    }

    /** What it cannot begin with, since the request does not say it. */
    static ObjectNode added(Hospital hospital) {
        return form(hospital).remove(CARRIED);
    }

    static ObjectNode form(Hospital hospital, String asset) {
        return form(hospital).set("assets", assets(hospital, asset, "tested_on", "ward"));
    }

    static ObjectNode form(Hospital hospital) {
        ObjectNode form = Forms.json(Map.of(
                "title", "向第二医院提供科室检测安排",
                "receiverKind", "institution",
                "receiverContact", "信息科王主任 0512-5550001",
                "purpose", "用于两院检测安排的比对，成果为内部质量报告，不用于其他目的。",
                "persons", 800,
                "maxRows", 2400,
                "minimumScope", true,
                "minimumReason", "只提供日期和病区，少则无法比对。",
                "manner", "file",
                "channel", "encrypted-media"));
        form.setAll(Forms.json(Map.of(
                "provisionConditions",
                "合同签订后一次提供。",
                "protection",
                "加密并带数字水印。",
                "statutoryDuty",
                false,
                "environment",
                Map.of("location", "outside-institution"))));
        form.set("assets", assets(hospital, "general.a", "tested_on", "ward"));
        form.set("recipients", recipients("institution"));
        form.set("term", Forms.term(Forms.today(), Forms.today().plusDays(90)));
        return form;
    }

    static JsonNode assets(Hospital hospital, String asset, String... fields) {
        return Forms.json(Map.of("assets", List.of(Map.of("asset", hospital.asset(asset), "fields", List.of(fields)))))
                .path("assets");
    }

    static JsonNode recipients(String kind) {
        return Forms.json(Map.of("recipients", List.of(Map.of("kind", kind, "name", "云汀区第二医院"))))
                .path("recipients");
    }

    static ObjectNode effects(String publicInterest) {
        return Forms.json(Map.of(
                "nationalSecurity", "none", "publicInterest", publicInterest, "effectReasons", "规模小，不涉及个人，逐项核对。"));
    }

    static ObjectNode contract(Hospital hospital) {
        String scan = Submitted.document(hospital.as("requester"), "合同.pdf");
        return Forms.json(Map.of(
                "contractNumber", "HT-2026-031",
                "signedOn", Forms.today().toString(),
                "validUntil", Forms.today().plusDays(90).toString(),
                "contractPurpose", "两院检测安排的质量比对。",
                "contractManner", "加密介质一次提供",
                "contractScope", "日期和病区两个字段",
                "securityDuties", "加密存储，不得转让，接受监督，期满销毁。",
                "levelTold", true,
                "attachments", List.of(scan)));
    }

    static ObjectNode report() {
        return Forms.json(Map.of(
                "providedOn",
                Forms.today().toString(),
                "providedRows",
                100,
                "providedPersons",
                0,
                "reportSummary",
                "向第二医院提供日期和病区两个字段，一般数据。"));
    }

    static ObjectNode suspension() {
        return Forms.json(Map.of("suspensionFacts", "接收方处有一名患者撤回了单独同意。", "suspensionMeasures", "停止提供，要求接收方删除。"));
    }

    static ObjectNode returned(Hospital hospital) {
        String certificate = Submitted.document(hospital.as("requester"), "销毁证明.pdf");
        return Forms.json(Map.of(
                "returnKind",
                "destroyed",
                "returnedOn",
                Forms.today().toString(),
                "noCopies",
                true,
                "certificate",
                certificate));
    }
}

package org.shuzha.journey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shuzha.Documents;
import tools.jackson.databind.node.ObjectNode;

/** Forms of an export of fields that describe nobody. */
final class ExportForms {

    private static final List<String> FIELDS = List.of("tested_on", "ward");

    private ExportForms() {}

    /** The data-use request that calls it; the called draft begins with what it says. */
    static ObjectNode request(Hospital hospital, String asset) {
        ObjectNode form = Forms.request(hospital, "requester", asset);
        return form.setAll(Forms.json(Map.of(
                "assets",
                List.of(Map.of("asset", hospital.asset(asset), "fields", FIELDS)),
                "persons",
                1,
                "maxRows",
                500,
                "recipients",
                List.of(Map.of("kind", "overseas", "name", ConsentDesk.RECEIVER, "country", "SG")))));
    }

    /** What the requester adds in the called draft. */
    static ObjectNode added() {
        ObjectNode form = Forms.json(Map.of(
                "necessity", "国际多中心研究要求在牵头单位统一分析，境内无法完成。",
                "dataKind", "operations",
                "sensitivePersons", 0,
                "otherPersons", 0,
                "exportKinds", List.of("transfer"),
                "receiverContact", "Li Wei, +65 0000 0000",
                "receiverEnvironment", "新加坡，有个人数据保护法。",
                "storageLocation", "none",
                "channel", "dedicated-line"));
        return form.setAll(Forms.json(Map.of(
                "academicCooperation", true,
                "exemptScenario", "none",
                "geneticResources", false,
                "foreignJudicial", false,
                "nationalSecurity", false)));
    }

    static ObjectNode selfAssessment(Hospital hospital, String who) {
        ObjectNode form = Forms.json(Map.of(
                "findings",
                "逐项核对目的、规模、接收方能力和合同条款，均符合要求。",
                "conclusion",
                "符合条件，可以出境；按合同每半年核查接收方一次。",
                "attachments",
                List.of(document(hospital, who, "自评估报告.pdf"))));
        Set.of("purposeFinding", "scaleFinding", "receiverFinding", "leakFinding", "contractFinding")
                .forEach(finding -> form.put(finding, "met"));
        return form;
    }

    static ObjectNode execution(Hospital hospital, String asset, long rows) {
        return Forms.json(Map.of(
                "fields",
                FIELDS.stream()
                        .map(field -> Forms.ref(hospital.asset(asset), field))
                        .toList(),
                "rows",
                rows,
                "persons",
                0,
                "extractHash",
                Map.of("algorithm", "SM3", "value", Forms.HASH),
                "controls",
                List.of("encryption", "watermark"),
                "watermark",
                "SZ-EXPORT",
                "deliveredOn",
                Forms.today().toString()));
    }

    static ObjectNode review() {
        return Forms.json(Map.of(
                "stateOrganDuty",
                false,
                "internalFlow",
                false,
                "protection",
                "专线加密传输，接收方按核心数据级别保护并接受核查。",
                "cryptography",
                "采用国密算法加密传输和存储。"));
    }

    static ObjectNode notice(Hospital hospital, String who) {
        return Forms.json(Map.of(
                "level",
                "core",
                "requirements",
                "按核心数据级别保护，四级等保，商用密码加密，不得再转移。",
                "attachments",
                List.of(document(hospital, who, "告知书.pdf"))));
    }

    static ObjectNode acknowledgement(Hospital hospital) {
        return Forms.json(Map.of(
                "signedBy",
                "李伟，数据保护官",
                "acknowledgedOn",
                Forms.today().toString(),
                "attachments",
                List.of(document(hospital, "requester", "回执.pdf"))));
    }

    static ObjectNode referral(Hospital hospital) {
        return Forms.json(Map.of(
                "title", "区域人群数据汇聚",
                "occasion", "fusion",
                "purpose", "汇聚区域内各院的检测数据，开展流行趋势研究。",
                "assets", List.of(Map.of("asset", hospital.asset("important.a"), "fields", FIELDS)),
                "persons", 0,
                "grounds", "数据覆盖特定区域人群，汇聚后可能反映群体健康状况。"));
    }

    static ObjectNode screen(String effect) {
        return Forms.json(Map.of("effect", effect, "reasons", "规模大、涉及特定区域人群，汇聚后可能影响国家安全。"));
    }

    static String document(Hospital hospital, String who, String name) {
        return hospital.as(who).upload(name, Documents.pdf()).json().path("id").asString();
    }
}

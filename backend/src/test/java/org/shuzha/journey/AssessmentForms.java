package org.shuzha.journey;

import java.util.List;
import java.util.Map;
import org.shuzha.identity.Post;
import tools.jackson.databind.node.ObjectNode;

/** Filled-in forms of both assessments, and the posts that assess. */
final class AssessmentForms {

    static final String IMPACT = "pi-impact-assessment";
    static final String TRANSFER = "pre-transfer-risk-assessment";

    private AssessmentForms() {}

    /** One PI protection officer, one data security officer and one of IT security. */
    static Hospital officers(Hospital hospital) {
        return hospital.appoint("pi.officer", Post.PI_PROTECTION_OFFICER, null)
                .appoint("data.officer", Post.DATA_SECURITY_OFFICER, null)
                .appoint("it.security", Post.IT_SECURITY_OFFICER, "IT");
    }

    /** All fields, sensitive ones among them, entrusted to a company. */
    static ObjectNode impact(Hospital hospital, String... assets) {
        ObjectNode form = Forms.json(Map.of(
                "title", "委托整理随访数据",
                "occasion", "new",
                "kinds", List.of("entrust", "sensitive"),
                "receiver", "云汀数据服务有限公司",
                "persons", 800,
                "purpose", "委托受托方对随访记录去重和编码，依据委托协议，本院人手不足以按期完成。",
                "impact", "泄露会使患者的诊断信息为人所知，可能性低，后果较重，涉及八百人。",
                "measures", "去标识化后在院内安全域处理，签订委托协议和保密协议，全程留痕。"));
        form.setAll(Forms.json(Map.of("assets", Forms.chosen(hospital, assets))));
        return form;
    }

    static ObjectNode purpose() {
        return Forms.json(Map.of("purposeFinding", "met", "purposeNote", "字段已按最小必要核对。"));
    }

    static ObjectNode security() {
        return Forms.json(Map.of("securityRisk", "medium", "measuresFinding", "partly", "securityNote", "尚缺导出审批。"));
    }

    static ObjectNode conclusion(String finding, String residual) {
        return Forms.json(Map.of(
                "purposeFinding", "met",
                "impactLevel", "medium",
                "measuresFinding", finding,
                "residualRisk", residual,
                "findings", "目的必要，影响中等，措施逐项核对。"));
    }

    /** Important data provided to another institution, assessed by the hospital itself. */
    static ObjectNode transfer(Hospital hospital, String... assets) {
        ObjectNode form = Forms.json(Map.of(
                "title", "向区域平台提供检测结果",
                "transferKind", "provide",
                "receiver", "云汀区疾病预防控制中心",
                "purpose", "用于区域传染病监测分析，按月以加密介质提供，接收方仅用于监测。",
                "persons", 800,
                "statutoryDuty", false,
                "assessor", "self"));
        for (String item : List.of("legality", "risk", "receiverStanding", "contract", "measures")) {
            form.put(item, "已逐项核对，情况写在所附报告中。");
        }
        form.setAll(Forms.json(Map.of("assets", Forms.chosen(hospital, assets))));
        return form;
    }

    /** The same transfer, claimed to be a statutory duty. */
    static ObjectNode exemption(Hospital hospital, String... assets) {
        ObjectNode form = transfer(hospital, assets);
        form.remove(List.of("assessor", "legality", "risk", "receiverStanding", "contract", "measures"));
        return form.put("statutoryDuty", true)
                .put("statutoryCitation", "传染病防治法规定的疫情报告条款")
                .put("statutoryJustification", "本次报送属于该条规定的疫情报告义务。");
    }

    static ObjectNode findings(String contract) {
        return Forms.json(Map.of(
                "legalityFinding", "met",
                "riskFinding", "met",
                "receiverFinding", "met",
                "contractFinding", contract,
                "measuresFinding", "met",
                "findings", "已按五项内容逐项核对。"));
    }

    static ObjectNode countersignature() {
        return Forms.json(Map.of("dutyConfirmed", true, "reason", "条款规定的义务与本次报送内容一致。"));
    }
}

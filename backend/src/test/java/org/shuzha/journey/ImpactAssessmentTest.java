package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shuzha.journey.AssessmentForms.IMPACT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The personal information impact assessment over HTTP: every end, every refusal (A27, PIPL 55 and 56). */
class ImpactAssessmentTest extends JourneyTest {

    private static final String LIMITED = "acceptable-with-conditions";

    @BeforeAll
    void theOfficersAreAppointed() {
        AssessmentForms.officers(hospital());
    }

    @Test
    void itPassesOnceOwnersSecurityOfficerAndLeaderHaveEachActed() {
        Walk walk = filed("joint");
        assertThat(walk.timeline("coming"))
                .extracting(step -> step.path("element").asString())
                .containsExactly("Task_SecurityAssessment", "Task_OfficerConclusion", "Task_LeaderApproval");
        assertThat(walk.page().path("effectiveScope").isNull()).isTrue();
        walk.decide("head.a", "assessed", AssessmentForms.purpose())
                .decide("head.b", "assessed", AssessmentForms.purpose())
                .decide("it.security", "assessed", AssessmentForms.security())
                .decide("pi.officer", "acceptable", AssessmentForms.conclusion("met", "low"))
                .decide("leader", "approve");
        assertThat(walk.outcome()).isEqualTo("PASS");
        assertThat(walk.owner().get(walk.path() + "/proof").path("intact").asBoolean())
                .isTrue();
    }

    @Test
    void withConditionsItEndsConditionallyAndNeverWithoutSayingWhich() {
        Walk walk = assessed("general.a");
        ObjectNode form = AssessmentForms.conclusion("partly", "medium");
        assertThat(walk.faults("pi.officer", LIMITED, form)).containsExactly("/conditions");
        walk.decide("pi.officer", LIMITED, form.put("conditions", "月底前启用导出审批。"));
        assertThat(walk.decide("leader", "approve").outcome()).isEqualTo("CONDITIONAL");
    }

    /** The trap: a high residual risk is mitigated or stopped, never passed. */
    @Test
    void aHighResidualRiskIsNeverAcceptableWhateverTheOpinion() {
        Walk walk = assessed("general.a");
        ObjectNode high = AssessmentForms.conclusion("met", "high").put("conditions", "补充措施。");
        assertThat(walk.faults("pi.officer", "acceptable", high)).containsExactly("/residualRisk");
        assertThat(walk.faults("pi.officer", LIMITED, high)).containsExactly("/residualRisk");
        assertThat(walk.faults("pi.officer", "acceptable", AssessmentForms.conclusion("partly", "medium")))
                .containsExactlyInAnyOrder("/measuresFinding", "/residualRisk");
        walk.decide("pi.officer", "return", "剩余风险高，请补充加密和导出审批。");
        assertThat(walk.status()).isEqualTo("RETURNED");
        walk.change("measures", "另加全量加密和导出审批，逐次登记，剩余风险明显降低。").submit();
        assertThat(walk.openSteps()).containsExactly("Task_OwnerAssessment");
        assertThat(round(walk.decide("head.a", "assessed", AssessmentForms.purpose()))
                        .decide("pi.officer", "unacceptable", "措施仍不足。", high)
                        .outcome())
                .isEqualTo("FAIL");
    }

    /** The trap: all three contents are mandatory. */
    @Test
    void noneOfTheThreeContentsMayBeMissing() {
        for (String content : List.of("purpose", "impact", "measures")) {
            ObjectNode form = AssessmentForms.impact(hospital(), "general.a");
            form.remove(content);
            assertCode(Walk.draft(hospital(), "requester", IMPACT, form).refusedSubmission(422), "form.invalid");
        }
    }

    @Test
    void noFindingMayBeLeftOut() {
        Walk walk = filed("general.a");
        walk.assertEachNeeded("head.a", "assessed", AssessmentForms.purpose());
        walk.decide("head.a", "assessed", AssessmentForms.purpose());
        walk.assertEachNeeded("it.security", "assessed", AssessmentForms.security());
        round(walk).assertEachNeeded("pi.officer", "acceptable", AssessmentForms.conclusion("met", "low"));
    }

    @Test
    void eachFindingAloneStopsAnAcceptance() {
        Walk walk = assessed("general.a");
        for (String finding : List.of("purposeFinding", "measuresFinding")) {
            ObjectNode form = AssessmentForms.conclusion("met", "low");
            assertThat(walk.faults("pi.officer", "acceptable", form.put(finding, "partly")))
                    .containsExactly("/" + finding);
            form.put("conditions", "月底前启用导出审批。").put(finding, "not-met");
            assertThat(walk.faults("pi.officer", LIMITED, form)).containsExactly("/" + finding);
        }
    }

    @Test
    void anOwnerAndTheLeaderMayEndItAndTheRequesterMayWithdraw() {
        assertThat(filed("general.a").decide("head.a", "reject", "目的不必要").outcome())
                .isEqualTo("FAIL");
        Walk refused = assessed("general.a")
                .decide("pi.officer", "acceptable", AssessmentForms.conclusion("met", "low"))
                .decide("leader", "reject", "暂不开展");
        assertThat(refused.outcome()).isEqualTo("FAIL");
        assertThat(filed("general.a").withdraw().outcome()).isEqualTo("WITHDRAWN");
    }

    /** The trap: it is done again on change, as a new assessment that is linked to the old one. */
    @Test
    void aChangeTakesANewAssessmentLinkedToTheOldOne() {
        Walk old = assessed("general.a")
                .decide("pi.officer", "acceptable", AssessmentForms.conclusion("met", "low"))
                .decide("leader", "approve");
        JsonNode copy = old.owner().post(old.path() + "/copy", Map.of());
        assertThat(copy.path("linked").path("id").asString()).isEqualTo(old.id);
        assertThat(copy.path("linked").path("kind").asString()).isEqualTo("refiled");
        ObjectNode again = AssessmentForms.impact(hospital(), "general.a").put("occasion", "change");
        assertCode(Walk.draft(hospital(), "requester", IMPACT, again).refusedSubmission(422), "form.invalid");
        again.put("changes", "受托方变更为乙公司。");
        assertThat(refusals(again, "")).containsExactly("gate.change_unlinked [PIPL56]");
        String linked = copy.path("id").asString();
        assertThat(checked("requester", again, null)).hasSize(1);
        assertThat(checked("requester", again, linked)).isEmpty();
        hospital().as("head.a").refused(404, "POST", "/api/matters/checks", filing(again, linked));
        var change = Map.of("form", again, "revision", copy.path("revision").asInt());
        int revision = old.owner()
                .put("/api/matters/" + linked, change)
                .path("revision")
                .asInt();
        JsonNode submitted = old.owner().post("/api/matters/" + linked + "/submission", Map.of("revision", revision));
        assertThat(submitted.path("status").asString()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void whatMayNotBeFiledIsRefusedWithItsArticle() {
        assertThat(refusals(AssessmentForms.impact(hospital(), "general.a"), "sensitive"))
                .containsExactly("gate.sensitive_undeclared [PIPL55]");
        ObjectNode unnamed = AssessmentForms.impact(hospital(), "general.a");
        unnamed.remove("receiver");
        assertThat(refusals(unnamed, "")).containsExactly("gate.receiver_missing [A27]");
        ObjectNode harmless = AssessmentForms.impact(hospital(), "general.a");
        ((ObjectNode) harmless.path("assets").get(0)).putArray("fields").add("ward");
        assertThat(refusals(harmless, "")).containsExactly("gate.no_personal [A27, PIPL55]");
        ObjectNode secret = AssessmentForms.impact(hospital(), "general.a");
        secret.putArray("uses").add("secret");
        assertThat(refusals(secret, "")).containsExactly("gate.secret [A37]");
    }

    private Walk filed(String asset) {
        return Walk.draft(hospital(), "requester", IMPACT, AssessmentForms.impact(hospital(), asset))
                .submit();
    }

    private Walk assessed(String asset) {
        return round(filed(asset).decide("head.a", "assessed", AssessmentForms.purpose()));
    }

    private static Walk round(Walk walk) {
        return walk.decide("it.security", "assessed", AssessmentForms.security());
    }

    /** What the filing page shows as refused for a form that is saved as this matter, or not yet. */
    private List<JsonNode> checked(String who, ObjectNode form, String savedAs) {
        JsonNode checks = hospital().as(who).post("/api/matters/checks", filing(form, savedAs));
        return Walk.list(checks.path("refusals"));
    }

    private static Map<String, Object> filing(ObjectNode form, String savedAs) {
        var filing = new HashMap<String, Object>(Map.of("procedure", IMPACT, "form", form));
        filing.put("matter", savedAs);
        return filing;
    }

    /** Reasons of the gate as code and articles, with one kind of processing not ticked. */
    private List<String> refusals(ObjectNode form, String unticked) {
        form.putArray("kinds");
        for (String kind : List.of("entrust", "sensitive")) {
            if (!kind.equals(unticked)) {
                ((tools.jackson.databind.node.ArrayNode) form.path("kinds")).add(kind);
            }
        }
        JsonNode problem = Walk.draft(hospital(), "requester", IMPACT, form).refusedSubmission(422);
        assertCode(problem, "matter.refused");
        return AssessmentSeparationTest.reasons(problem);
    }
}

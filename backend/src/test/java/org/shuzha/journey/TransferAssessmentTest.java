package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shuzha.journey.AssessmentForms.TRANSFER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The risk assessment before important data are transferred over HTTP: every end, every refusal (A10.1, 790号 31). */
class TransferAssessmentTest extends JourneyTest {

    @BeforeAll
    void theOfficersAreAppointed() {
        AssessmentForms.officers(hospital());
    }

    @Test
    void importantDataAreAssessedAndThePrincipalApproves() {
        Walk walk = filed(AssessmentForms.transfer(hospital(), "important.a"));
        walk.decide("head.a", "assessed", AssessmentForms.findings("met"))
                .decide("data.officer", "acceptable", concluded("met", "low"));
        assertThat(walk.tasks("leader")).isEmpty();
        assertThat(walk.decide("principal", "approve").outcome()).isEqualTo("ACCEPTABLE");
    }

    @Test
    void conditionsAreNamedAndEndItConditionally() {
        Walk walk = assessed();
        assertThat(walk.faults("data.officer", "acceptable", concluded("partly", "low")))
                .containsExactly("/contractFinding");
        assertThat(walk.faults("data.officer", "acceptable-with-conditions", concluded("partly", "medium")))
                .containsExactly("/conditions");
        assertThat(walk.faults(
                        "data.officer",
                        "acceptable-with-conditions",
                        concluded("met", "high").put("conditions", "补充合同条款。")))
                .containsExactly("/residualRisk");
        walk.decide(
                "data.officer",
                "acceptable-with-conditions",
                concluded("partly", "medium").put("conditions", "交付前补签安全条款。"));
        assertThat(walk.decide("principal", "approve").outcome()).isEqualTo("CONDITIONAL");
    }

    @Test
    void ownersOfficerAndLeaderMayEachFindItUnacceptable() {
        Walk owner = filed(AssessmentForms.transfer(hospital(), "important.a"));
        var notMet = AssessmentForms.findings("not-met");
        assertCode(owner.refused(422, "head.a", "assessed", null, notMet), "form.invalid");
        assertThat(owner.decide("head.a", "reject", "合同不能约束接收方").outcome()).isEqualTo("UNACCEPTABLE");
        Walk officer = assessed().decide("data.officer", "unacceptable", "接收方有违法记录", concluded("not-met", "high"));
        assertThat(officer.outcome()).isEqualTo("UNACCEPTABLE");
        Walk leader = assessed().decide("data.officer", "acceptable", concluded("met", "low"));
        assertThat(leader.decide("principal", "reject", "暂不提供").outcome()).isEqualTo("UNACCEPTABLE");
    }

    @Test
    void noFindingMayBeLeftOut() {
        Walk walk = filed(AssessmentForms.transfer(hospital(), "important.a"));
        walk.assertEachNeeded("head.a", "assessed", AssessmentForms.findings("met"));
        walk.decide("head.a", "assessed", AssessmentForms.findings("met"));
        walk.assertEachNeeded("data.officer", "acceptable", concluded("met", "low"));
        Walk exempt =
                filed(AssessmentForms.exemption(hospital(), "important.a")).decide("head.a", "consent");
        exempt.assertEachNeeded("data.officer", "countersign", AssessmentForms.countersignature());
    }

    @Test
    void eachFindingAloneStopsAnAcceptance() {
        Walk owner = filed(AssessmentForms.transfer(hospital(), "important.a"));
        Walk officer = assessed();
        for (String item : List.of("legality", "risk", "receiver", "contract", "measures")) {
            String finding = item + "Finding";
            assertThat(owner.faults(
                            "head.a",
                            "assessed",
                            AssessmentForms.findings("met").put(finding, "not-met")))
                    .containsExactly("/" + finding);
            ObjectNode form = concluded("met", "low");
            assertThat(officer.faults("data.officer", "acceptable", form.put(finding, "partly")))
                    .containsExactly("/" + finding);
            form.put("conditions", "交付前补签安全条款。").put(finding, "not-met");
            assertThat(officer.faults("data.officer", "acceptable-with-conditions", form))
                    .containsExactly("/" + finding);
        }
        assertThat(officer.faults("data.officer", "acceptable", concluded("met", "medium")))
                .containsExactly("/residualRisk");
    }

    @Test
    void withoutAnExemptionEachContentIsDescribed() {
        ObjectNode form = AssessmentForms.transfer(hospital(), "important.a");
        form.propertyNames().forEach(field -> {
            ObjectNode without = form.deepCopy();
            without.remove(field);
            JsonNode problem =
                    Walk.draft(hospital(), "requester", TRANSFER, without).refusedSubmission(422);
            assertThat(problem.path("fields").get(0).path("path").asString()).isEqualTo("/" + field);
        });
    }

    /** The trap: an exemption is justified and countersigned each time, never automatic. */
    @Test
    void anExemptionNeedsItsArticleTheOwnersAndACountersignature() {
        for (String missing : List.of("statutoryCitation", "statutoryJustification")) {
            ObjectNode form = AssessmentForms.exemption(hospital(), "important.a");
            form.remove(missing);
            assertCode(Walk.draft(hospital(), "requester", TRANSFER, form).refusedSubmission(422), "form.invalid");
        }
        Walk walk = filed(AssessmentForms.exemption(hospital(), "core.a"));
        assertThat(walk.openSteps()).containsExactly("Task_ExemptionReview");
        assertThat(walk.timeline("coming"))
                .extracting(step -> step.path("element").asString())
                .containsExactly("Task_Countersign");
        walk.decide("head.a", "consent");
        ObjectNode unread = AssessmentForms.countersignature().put("dutyConfirmed", false);
        assertCode(walk.refused(422, "data.officer", "countersign", null, unread), "form.invalid");
        assertThat(walk.status()).isEqualTo("IN_PROGRESS");
        walk.decide("data.officer", "countersign", AssessmentForms.countersignature());
        assertThat(walk.outcome()).isEqualTo("EXEMPT");
    }

    @Test
    void aRefusedExemptionBecomesAnAssessment() {
        Walk walk = filed(AssessmentForms.exemption(hospital(), "important.a"))
                .decide("head.a", "consent")
                .decide("data.officer", "return", "该条不适用于本次活动，请评估。");
        JsonNode page = walk.page();
        var form = AssessmentForms.transfer(hospital(), "important.a");
        walk.owner()
                .put(
                        walk.path(),
                        Map.of("form", form, "revision", page.path("revision").asInt()));
        walk.submit();
        assertThat(walk.openSteps()).containsExactly("Task_OwnerAssessment");
        assertThat(walk.withdraw().outcome()).isEqualTo("WITHDRAWN");
    }

    /** The trap: core data count as important, and a third party comes first for them. */
    @Test
    void coreDataAreAssessedByAThirdPartyOrWithAReason() {
        assertThat(refusals(AssessmentForms.transfer(hospital(), "core.a")))
                .containsExactly("gate.core_self_assessed [A11.3.3]");
        Walk reasoned = filed(AssessmentForms.transfer(hospital(), "core.a").put("selfReason", "没有可用的第三方机构。"));
        assertThat(reasoned.openSteps()).containsExactly("Task_OwnerAssessment");
        ObjectNode third = AssessmentForms.transfer(hospital(), "core.a").put("assessor", "third-party");
        assertCode(Walk.draft(hospital(), "requester", TRANSFER, third).refusedSubmission(422), "form.invalid");
        assertThat(filed(third.put("assessorName", "云汀安全评估中心")).openSteps()).containsExactly("Task_OwnerAssessment");
    }

    @Test
    void generalDataAloneAreRefusedAndMixedWithImportantOnesAreNot() {
        assertThat(refusals(AssessmentForms.transfer(hospital(), "general.a")))
                .containsExactly("gate.general_level [A10.1]");
        assertThat(filed(AssessmentForms.transfer(hospital(), "general.a", "important.a"))
                        .status())
                .isEqualTo("IN_PROGRESS");
    }

    private Walk filed(ObjectNode form) {
        return Walk.draft(hospital(), "requester", TRANSFER, form).submit();
    }

    private Walk assessed() {
        return filed(AssessmentForms.transfer(hospital(), "important.a"))
                .decide("head.a", "assessed", AssessmentForms.findings("met"));
    }

    private static ObjectNode concluded(String contract, String residual) {
        return AssessmentForms.findings(contract).put("residualRisk", residual);
    }

    private List<String> refusals(ObjectNode form) {
        return AssessmentSeparationTest.reasons(
                Walk.draft(hospital(), "requester", TRANSFER, form).refusedSubmission(422));
    }
}

package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Data are provided to another institution over HTTP: general data without persons, from filing to the supervision. */
class ProvisionTest extends JourneyTest {
    private static final String PROVISION = "external-data-provision";

    private Hospital hospital;
    private Hospital health;

    @BeforeAll
    void aPlaceWithAHealthAuthority() {
        hospital = Submitted.place(jdbc, staffed("NATIONAL"), "HEALTH", "INSTITUTION", "840102")
                .appoint("dso", Post.DATA_SECURITY_OFFICER, null);
        health = Submitted.place(jdbc, emptyHospital("NATIONAL"), "HEALTH", "DISTRICT", "840102")
                .appoint("reg", Post.REGULATOR_STAFF, "GX");
    }

    @Test
    void generalDataGoOutAfterTheResolutionAndTheContractAndAreReported() {
        Walk walk = filed(form());
        walk.decide("dso", "effect-acceptable", effects("none"));
        walk.decide("head.a", "consent").decide("secretary", "convene", Forms.agenda());
        for (String member : List.of("principal", "member.one", "member.two", "member.three")) {
            walk.decide(member, "approve");
        }
        walk.decide("secretary", "conclude", Forms.minutes());
        assertThat(walk.openSteps()).containsExactly("Task_Contract");
        ObjectNode unsigned = contract();
        unsigned.set("attachments", Forms.json(Map.of("none", List.of())).path("none"));
        assertThat(walk.faults("requester", "contract-signed", unsigned)).containsExactly("/attachments");
        walk.decide("requester", "contract-signed", contract()).decide("dso", "verified");
        walk.decide("it.one", "executed", Forms.execution(walk.page(), 100));
        assertThat(walk.grantStatus()).isEqualTo("ACTIVE");
        walk.decide("dso", "reported", report()).decide("dso", "dispatched", Submitted.dispatch());
        Submitted.answer(health, "reg", walk, "receipt", null);
        assertThat(walk.openSteps()).isEmpty();
        assertThat(walk.status()).isEqualTo("IN_USE");
    }

    @Test
    void aSignificantEffectRefusesItForGood() {
        Walk walk = filed(form());
        assertThat(walk.faults("dso", "effect-acceptable", effects("significant")))
                .containsExactly("/publicInterest");
        walk.decide("dso", "effect-significant", "影响公共利益", effects("significant"));
        assertThat(walk.outcome()).isEqualTo("REFUSED");
    }

    @Test
    void withoutConsentOrExceptionPersonalInformationIsRefused() {
        Walk walk = filed((ObjectNode) form().set("assets", assets("sex")));
        walk.decide("dso", "effect-acceptable", effects("none"));
        assertThat(walk.outcome()).isEqualTo("REFUSED");
    }

    @Test
    void receiversWithProceduresOfTheirOwnAreRefusedWithTheArticle() {
        assertThat(refusals(form().put("receiverKind", "state-organ"))).containsExactly("gate.state_organ [A15.1]");
        assertThat(refusals(form().put("receiverKind", "report-demand"))).containsExactly("gate.report_demand [B22.5]");
        assertThat(refusals(form().put("receiverKind", "sharing"))).containsExactly("gate.sharing [A15.2]");
        assertThat(refusals(form().put("minimumScope", false))).containsExactly("gate.minimum_scope_internal [C32]");
        assertThat(refusals((ObjectNode) form().set("recipients", recipients("vendor"))))
                .containsExactly("gate.vendor [A16.1]");
        assertThat(refusals((ObjectNode) form().set("environment", Forms.json(Map.of("location", "abroad")))))
                .containsExactly("gate.abroad [A22.4]");
    }

    private Walk filed(ObjectNode form) {
        return Walk.draft(hospital, "requester", PROVISION, form).submit();
    }

    private List<String> refusals(ObjectNode form) {
        return AssessmentSeparationTest.reasons(
                Walk.draft(hospital, "requester", PROVISION, form).refusedSubmission(422));
    }

    private ObjectNode form() {
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
        form.set("assets", assets("tested_on", "ward"));
        form.set("recipients", recipients("institution"));
        form.set("term", Forms.term(Forms.today(), Forms.today().plusDays(90)));
        return form;
    }

    private JsonNode assets(String... fields) {
        return Forms.json(Map.of(
                        "assets", List.of(Map.of("asset", hospital.asset("general.a"), "fields", List.of(fields)))))
                .path("assets");
    }

    private static JsonNode recipients(String kind) {
        return Forms.json(Map.of("recipients", List.of(Map.of("kind", kind, "name", "云汀区第二医院"))))
                .path("recipients");
    }

    private static ObjectNode effects(String publicInterest) {
        return Forms.json(Map.of(
                "nationalSecurity", "none", "publicInterest", publicInterest, "effectReasons", "规模小，不涉及个人，逐项核对。"));
    }

    private ObjectNode contract() {
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

    private static ObjectNode report() {
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
}

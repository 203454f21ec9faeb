package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;

/** What the law wants on paper arises on the way and says what was decided and no more. */
@Tag("embedded")
class SheetTest extends SheetJourney {
    private Hospital health;

    @BeforeAll
    void aPlaceWithAnAuthorityAndOfficers() {
        Submitted.place(jdbc, hospital(), "HEALTH", "INSTITUTION", "810102")
                .appoint("dso", Post.DATA_SECURITY_OFFICER, null);
        health = Submitted.place(jdbc, emptyHospital("NATIONAL"), "HEALTH", "DISTRICT", "810102")
                .appoint("reg", Post.REGULATOR_STAFF, "GX");
    }

    @Test
    void theApplicationIsTheVersionDecidedUponWithTheOwnersConditions() throws Exception {
        Walk walk = Walk.filed(hospital(), "general.a");
        String early = walk.page().path("form").path("purpose").asString();
        walk.decide("head.a", "return", "用途不清").change("purpose", "第二稿写明的用途：仅用于科室内部质量比对，不对外提供任何数据。");
        walk.submit();
        walk.decide(
                "head.a",
                "consent-with-conditions",
                Forms.json(
                        Map.of("dropFields", List.of(), "maskFields", List.of(), "maxRows", 77, "note", "限科内使用<b>")));
        assertThat(sheets(walk)).isEmpty();
        walk.decide("leader", "approve");

        JsonNode sheet = made(walk, "application");
        assertThat(sheet.path("number").asString()).isEqualTo(walk.number() + "-SQ-01");
        assertThat(sheet.path("version").asInt()).isEqualTo(2);
        String text = text(pdf("requester", sheet));
        assertThat(text)
                .contains(
                        "申请表",
                        "数据使用申请",
                        walk.number(),
                        sheet.path("id").asString(),
                        hospital().name("requester"))
                .contains("第二稿写明的用途", "附条件同意", "77", "限科内使用<b>", hospital().name("head.a"), "科室负责人")
                .contains("单位领导核准", hospital().name("leader"), "第十三条第二款", "第1页")
                .doesNotContain(early, "用途不清", hospital().asset("general.a"));
    }

    @Test
    void itArisesOnceForOneDecisionAndAgainForTheNext() throws Exception {
        Walk walk = Walk.filed(hospital(), "general.a").approved("head.a").executed(100);
        walk.decide("requester", "not-as-approved", "字段不符");
        assertThat(walk.openSteps()).containsExactly("Task_Execute");
        assertThat(sheets(walk)).hasSize(1);
        walk.decide("it.one", "cannot-be-met", "平台不支持").decide("head.a", "reject", "本科室不再同意");
        assertThat(sheets(walk))
                .extracting(sheet -> sheet.path("number").asString())
                .containsExactly(walk.number() + "-SQ-01", walk.number() + "-SQ-02");
        assertThat(text(pdf("requester", made(walk, "application"))))
                .contains("本科室不再同意", "业务主管科室不同意")
                .doesNotContain("单位领导核准", hospital().name("leader"));
    }

    @Test
    void theResolutionNamesMembersVotesDissentQuorumAndMinutes() throws Exception {
        Walk walk = Walk.filed(hospital(), "core.a").decide("head.a", "consent");
        walk.decide("secretary", "convene", Forms.agenda());
        walk.decide("principal", "approve").decide("member.one", "approve");
        walk.decide("member.two", "reject", "风险尚未评估").decide("member.three", "approve");
        walk.decide("secretary", "conclude", Forms.minutes());

        String text = text(pdf("member.one", made(walk, "resolution")));
        assertThat(text)
                .contains(
                        "集体决议",
                        "-JY-01",
                        "反对：风险尚未评估",
                        "法定人数3人",
                        "实际表决4人",
                        "通过",
                        hospital().name("member.four"))
                .contains(Forms.minutes().path("minutes").asString().substring(0, 8));
        assertThat(text(pdf("requester", made(walk, "application")))).contains("集体决议", "反对：风险尚未评估");
    }

    @Test
    void theResolutionIsThatOfItsOwnMeeting() throws Exception {
        Walk walk = Walk.filed(hospital(), "core.a").decide("head.a", "consent");
        walk.decide("secretary", "convene", Forms.agenda()).decide("member.four", "reject", "材料不齐");
        walk.decide("secretary", "adjourn", "补材料后再议").decide("secretary", "convene", Forms.agenda());
        List.of("principal", "member.one", "member.two").forEach(member -> walk.decide(member, "approve"));
        walk.decide("secretary", "conclude", Forms.minutes());

        assertThat(text(pdf("requester", made(walk, "resolution"))))
                .contains("实际表决3人")
                .doesNotContain("材料不齐", "补材料后再议", hospital().name("member.four") + "（领导小组成员）");
    }

    @Test
    void theAssessmentHoldsItsFormFindingsAndConclusion() throws Exception {
        Hospital hospital = staffed("NATIONAL");
        AssessmentForms.officers(hospital);
        Walk walk = Walk.draft(
                        hospital,
                        "requester",
                        AssessmentForms.TRANSFER,
                        AssessmentForms.transfer(hospital, "important.a"))
                .submit();
        walk.decide("head.a", "assessed", AssessmentForms.findings("met"))
                .decide(
                        "data.officer",
                        "acceptable",
                        AssessmentForms.findings("met").put("residualRisk", "low"))
                .decide("principal", "approve");
        String text = text(pdf(hospital, "requester", made(walk, "self-assessment")));
        assertThat(text).contains("自评估报告", "-PG-01", "结论", "可接受", hospital.name("data.officer"), "数据安全负责人", "重要数据");
    }

    @Test
    void theReportIsSentAndTheReceiptComesBack() throws Exception {
        Walk walk = provided();
        JsonNode report = made(walk, "provision-report");
        assertThat(text(pdf("dso", report)))
                .contains("对外提供情况报告", "第十五条第三款", "云汀区第二医院", "向第二医院提供日期和病区")
                .doesNotContain("规模小，不涉及个人", "主管科室审查", hospital().name("requester"));
        assertThat(read(health, "reg", report).status()).isEqualTo(404);
        walk.decide("dso", "dispatched", Submitted.dispatch(report.path("id").asString()));
        assertThat(read(health, "reg", report).status()).isEqualTo(200);
        assertThat(proof(health, "reg", report).path("valid").asBoolean()).isTrue();
        assertThat(read(health, "reg", made(walk, "application")).status()).isEqualTo(404);
        Submitted.answer(health, "reg", walk, "receipt", null);

        assertThat(text(pdf("dso", made(walk, "receipt"))))
                .contains("报送回执", "-HZ-01", "接收", "卫审〔2026〕3号", institution(health))
                .doesNotContain(health.name("reg"));
    }

    private Walk provided() {
        return Provided.inUse(hospital()).decide("dso", "reported", ProvisionForms.report());
    }

    private String institution(Hospital office) {
        return jdbc.queryForObject("SELECT name FROM identity_organisation WHERE id = ?", String.class, office.id);
    }
}

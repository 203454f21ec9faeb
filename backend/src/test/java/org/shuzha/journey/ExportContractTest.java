package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import tools.jackson.databind.node.ObjectNode;

/** Persons go abroad by standard contract or certification: impact assessment and separate consents come first. */
class ExportContractTest extends SheetJourney {

    private Hospital hospital;
    private Hospital health;
    private Hospital cac;
    private ConsentDesk desk;
    private String notice;

    @BeforeAll
    void aHospitalWithItsAuthorities() {
        hospital = Submitted.place(jdbc, staffed("NATIONAL"), "HEALTH", "INSTITUTION", "850102")
                .appoint("dso", Post.DATA_SECURITY_OFFICER, null)
                .appoint("it.security", Post.IT_SECURITY_OFFICER, "IT");
        health = Submitted.place(jdbc, emptyHospital("NATIONAL"), "HEALTH", "DISTRICT", "850102")
                .appoint("reg", Post.REGULATOR_STAFF, "GX");
        cac = Submitted.place(jdbc, emptyHospital("NATIONAL"), "CAC", "PROVINCE", "850000")
                .appoint("reg", Post.REGULATOR_STAFF, "GX");
        jdbc.update("UPDATE identity_organisation SET critical_operator = FALSE WHERE id = ?", hospital.id);
        desk = new ConsentDesk(hospital);
        notice = desk.given(desk.notice(true, true), "BA-0001", "BA-0002");
    }

    @Test
    void theStandardContractIsFiledBeforeTheDelivery() {
        Walk request = consented();
        Walk export = approved(request);
        export.decide("requester", "contract-effective", instrument("contract"));
        export.decide("pi.officer", "instrument-valid").decide("dso", "dispatched", Submitted.dispatch());
        Submitted.answer(cac, "reg", export, "receipt", null);
        delivered(export);
        assertThat(export.outcome()).isEqualTo("EXPORTED_SCC");
        assertThat(jdbc.queryForList("SELECT kind FROM ledger_posting WHERE matter_id = ?", String.class, export.id))
                .contains("COMMIT");
        assertThat(request.outcome()).isEqualTo("PROVIDED");
    }

    @Test
    void aCertificateIsAnotherWay() {
        Walk request = consented();
        Walk export = approved(request);
        assertThat(export.faults("requester", "certified", instrument("contract")))
                .containsExactly("/instrument");
        export.decide("requester", "certified", instrument("certificate"));
        export.decide("pi.officer", "instrument-invalid", "证书范围不符");
        export.decide("requester", "certified", instrument("certificate"));
        delivered(export.decide("pi.officer", "instrument-valid"));
        assertThat(export.outcome()).isEqualTo("EXPORTED_CERT");
        assertThat(request.outcome()).isEqualTo("PROVIDED");
    }

    @Test
    void whoDoesNotConsentIsWaitedForAndWhoWithdrawsStopsBoth() {
        String another = desk.given(desk.notice(true, true), "BA-0001");
        Walk request = consented();
        Walk export = filed(request, another);
        assessed(export);
        assertThat(export.openSteps()).containsExactly("Task_ObtainConsent");
        desk.given(another, "BA-0002");
        export.decide("requester", "recheck");
        assertThat(export.openSteps()).containsExactly("Task_Convene");
        desk.withdraw("BA-0002", another);
        export.decide("pi.officer", "export-stopped", stop());
        assertThat(export.outcome()).isEqualTo("SUSPENDED");
        assertThat(request.outcome()).isEqualTo("SUSPENDED");
    }

    /** A contract may take effect later than it is signed; until then nothing goes out, whenever it is said to have gone. */
    @Test
    void nothingIsDeliveredBeforeTheContractTakesEffect() {
        Walk export = approved(consented());
        String effect = Forms.today().plusDays(3).toString();
        export.decide("requester", "contract-effective", instrument("contract").put("effectiveOn", effect));
        export.decide("pi.officer", "instrument-valid").decide("dso", "dispatched", Submitted.dispatch());
        Submitted.answer(cac, "reg", export, "receipt", null);
        ObjectNode tomorrow =
                execution().put("deliveredOn", Forms.today().plusDays(1).toString());
        assertThat(export.faults("it.one", "executed", tomorrow)).containsExactly("/deliveredOn");
        assertCode(export.refused(422, "it.one", "executed", null, execution()), "execution.not_effective");
        clock.advance(Duration.ofDays(3));
        assertCode(export.refused(422, "it.one", "executed", null, execution()), "execution.not_effective");
        export.decide("it.one", "executed", execution().put("deliveredOn", effect));
        assertThat(export.openSteps()).containsExactly("Task_Dispatch");
    }

    /** Who consents to one receiver does not consent to another (A29.7); how the name is typed makes no difference. */
    @Test
    void consentsToAnotherReceiverCoverNothing() {
        String elsewhere = desk.given(desk.noticeNaming("南海研究中心"), "BA-0001", "BA-0002");
        Walk export = filed(consented(), elsewhere);
        assessed(export);
        assertThat(export.openSteps()).containsExactly("Task_ObtainConsent");
        export.decide("requester", "amend", "换用写明接收方的告知书");
        String named = desk.given(desk.noticeNaming(" 北海 研究中心 "), "BA-0001", "BA-0002");
        export.change("consentNotice", named).submit();
        assessed(export);
        assertThat(export.openSteps()).containsExactly("Task_Convene");
    }

    /** Both go abroad twice in the year and count once; on the report to the authority the list is nobody's business. */
    @Test
    void whoseDataGoOutTwiceCountsOnce() throws IOException {
        long before = counted();
        for (String number : List.of("BA-0001", "BA 0001")) {
            Walk export = approved(consented());
            export.decide("requester", "certified", instrument("certificate")).decide("pi.officer", "instrument-valid");
            String path = "/api/tasks/" + export.task("it.one") + "/persons/import?dryRun=false";
            byte[] list =
                    ("identifier,kind\n" + number + ",SENSITIVE\nBA-0003,SENSITIVE\n").getBytes(StandardCharsets.UTF_8);
            String id = hospital.as("it.one")
                    .upload(path, "名单.csv", list, "k")
                    .json()
                    .path("id")
                    .asString();
            export.decide("it.one", "executed", execution().put("personList", id));
            assertThat(text(pdf(hospital, "dso", made(export, "provision-report"))))
                    .contains("实际人数")
                    .doesNotContain("人员名单", id);
        }
        assertThat(counted() - before).isEqualTo(2);
    }

    private long counted() {
        return jdbc.queryForObject(
                "SELECT COALESCE(SUM(committed), 0) FROM ledger_account WHERE limit_id = ?",
                Long.class,
                "sensitive-" + hospital.id);
    }

    private Walk consented() {
        ObjectNode form = ExportForms.request(hospital, "general.a").put("persons", 2);
        form.set("assets", ProvisionForms.assets(hospital, "general.a", "sex"));
        return Walk.draft(hospital, "requester", form).submit().decide("head.a", "consent");
    }

    private Walk filed(Walk request, String consents) {
        ObjectNode form = ExportForms.added()
                .put("academicCooperation", false)
                .put("sensitivePersons", 2)
                .put("consentNotice", consents)
                .put("personCapability", "capable")
                .put("rightsExercise", "可向本院或接收方书面提出。");
        return request.called().fill(form).submit();
    }

    private void assessed(Walk export) {
        ObjectNode form = AssessmentForms.impact(hospital);
        form.remove(List.of("title", "purpose", "persons", "assets"));
        Walk impact = export.called()
                .fill(form.setAll(Forms.json(Map.of("kinds", List.of("export", "sensitive")))))
                .submit();
        impact.decide("head.a", "assessed", AssessmentForms.purpose())
                .decide("it.security", "assessed", AssessmentForms.security())
                .decide("pi.officer", "acceptable", AssessmentForms.conclusion("met", "low"));
        impact.decide(impact.tasks("leader").isEmpty() ? "principal" : "leader", "approve");
    }

    /** The owners consented on the request; the body decides after the impact assessment. */
    private Walk approved(Walk request) {
        Walk export = filed(request, notice);
        assessed(export);
        export.resolved("approve");
        assertThat(export.openSteps()).containsExactly("Task_Instrument");
        return export;
    }

    private void delivered(Walk export) {
        export.decide("it.one", "executed", execution()).decide("dso", "dispatched", Submitted.dispatch());
        Submitted.answer(health, "reg", export, "receipt", null);
        export.decide("requester", "finish");
    }

    private ObjectNode execution() {
        ObjectNode execution = ExportForms.execution(hospital, "general.a", 2).put("persons", 2);
        return execution.set("fields", Forms.drop(hospital, "general.a", "sex").path("dropFields"));
    }

    private ObjectNode instrument(String kind) {
        return Forms.json(Map.of(
                "instrument",
                kind,
                "number",
                "SCC-2026-01",
                "effectiveOn",
                Forms.today().toString(),
                "attachments",
                List.of(ExportForms.document(hospital, "requester", "合同.pdf"))));
    }

    private static ObjectNode stop() {
        return Forms.json(Map.of("delivered", "尚未交付任何数据，接收方未取得数据。", "receiverInstructed", true));
    }
}

package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import org.shuzha.shared.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Data that must be assessed, reviewed or consented to before they go to another institution, each as a linked matter. */
@Tag("embedded")
class ProvisionAssessedTest extends JourneyTest {

    private static final int LEADING_GROUP = 3;
    private static final AtomicInteger TERRITORY = new AtomicInteger(820100);

    private Hospital hospital;
    private Hospital health;

    @BeforeEach
    void aPlaceOfItsOwn() {
        String territory = Integer.toString(TERRITORY.incrementAndGet());
        hospital = Submitted.place(jdbc, staffed("NATIONAL"), "HEALTH", "INSTITUTION", territory)
                .appoint("dso", Post.DATA_SECURITY_OFFICER, null)
                .appoint("it.security", Post.IT_SECURITY_OFFICER, "IT");
        health = Submitted.place(jdbc, emptyHospital("NATIONAL"), "HEALTH", "DISTRICT", territory)
                .appoint("reg", Post.REGULATOR_STAFF, "GX");
    }

    @Test
    void importantDataAreAssessedBeforeTheyAreProvided() {
        Walk provision = analysed(ProvisionForms.form(hospital, "important.a"));
        assessed(provision);
        assertThat(provision.openSteps()).containsExactly("Task_OwnerReview");
        delivered(provision.decide("head.a", "consent"), "important.a", 100);
        assertThat(provision.status()).isEqualTo("IN_USE");
    }

    @Test
    void anUnacceptableRiskRefusesTheProvision() {
        Walk provision = analysed(ProvisionForms.form(hospital, "important.a"));
        provision.called().fill(transfer()).submit().decide("head.a", "reject", "接收方不具备保护能力");
        assertThat(provision.outcome()).isEqualTo("REFUSED");
    }

    /** Two thousand of ten thousand records: below the threshold, and counted when they are delivered. */
    @Test
    void coreDataAreReviewedAndCountedToo() {
        jdbc.update(
                "INSERT INTO ledger_baseline (id, asset_id, ledger_year, total, source, entered_by, entered_at)"
                        + " VALUES (?, ?, ?, 10000, 'DECLARED', ?, CURRENT_TIMESTAMP)",
                Ids.next(),
                hospital.asset("core.a"),
                Forms.today().getYear() - 1,
                hospital.person("dso"));
        Walk provision = analysed(ProvisionForms.form(hospital, "core.a").put("maxRows", 2000));
        assessed(provision);
        Walk review = provision.called().fill(ExportForms.review());
        assertThat(previewOf(review).path("approvalBody").asInt()).isEqualTo(LEADING_GROUP);
        assertThat(previewOf(review).at("/steps").toString()).contains("Call_CollectiveResolution");
        review.submit();
        assertThat(review.page().path("approvalBody").asInt()).isEqualTo(LEADING_GROUP);
        review.decide("head.a", "consent").decide("dso", "notified", ExportForms.notice(hospital, "dso"));
        review.decide("requester", "acknowledged", ExportForms.acknowledgement(hospital));
        assertThat(review.outcome()).isEqualTo("CLEARED");
        assertThat(postings(provision)).containsExactly("RESERVE 2000");
        assertThat(postings(review)).isEmpty();
        delivered(provision.decide("head.a", "consent"), "core.a", 1500);
        assertThat(postings(provision)).contains("COMMIT 1500");
    }

    @Test
    void whoConsentsSeparatelyIsProvidedAndMayWithdraw() {
        ConsentDesk desk = new ConsentDesk(hospital);
        String notice = desk.notice(true, false);
        ObjectNode form = ProvisionForms.form(hospital);
        form.set("assets", ProvisionForms.assets(hospital, "general.a", "sex"));
        form.put("persons", 2).put("consentNotice", notice).put("faceOverInternet", true);
        form.put("personCapability", "capable");
        desk.given(notice, "BA-0001");
        assertThat(analysed(form).outcome()).isEqualTo("REFUSED");

        desk.given(notice, "BA-0002");
        Walk provision = analysed(form);
        Walk impact = provision.called().fill(impact()).submit();
        impact.decide("head.a", "assessed", AssessmentForms.purpose())
                .decide("it.security", "assessed", AssessmentForms.security())
                .decide("pi.officer", "acceptable", AssessmentForms.conclusion("met", "low"));
        impact.decide(impact.tasks("leader").isEmpty() ? "principal" : "leader", "approve");
        assertThat(impact.outcome()).isEqualTo("PASS");
        delivered(provision.decide("head.a", "consent"), "general.a", 2);
        desk.withdraw("BA-0002", notice);
        assertThat(provision.status()).isEqualTo("SUSPENDED");
        provision.decide("pi.officer", "revoke", "已有人撤回", ProvisionForms.suspension());
        assertThat(provision.openSteps()).contains("Task_Return");
    }

    private static JsonNode previewOf(Walk walk) {
        JsonNode page = walk.page();
        return walk.owner()
                .post(
                        "/api/matters/checks",
                        Map.of("procedure", page.path("procedure"), "form", page.path("form"), "matter", walk.id));
    }

    private Walk analysed(ObjectNode form) {
        return Walk.draft(hospital, "requester", "external-data-provision", form)
                .submit()
                .decide("dso", "effect-acceptable", ProvisionForms.effects("none"));
    }

    private void assessed(Walk provision) {
        Walk assessment = provision.called().fill(transfer()).submit();
        assessment
                .decide("head.a", "assessed", AssessmentForms.findings("met"))
                .decide("dso", "acceptable", AssessmentForms.findings("met").put("residualRisk", "low"))
                .decide("principal", "approve");
        assertThat(assessment.outcome()).isEqualTo("ACCEPTABLE");
    }

    private void delivered(Walk provision, String asset, long rows) {
        provision.resolved("approve");
        provision
                .decide("requester", "contract-signed", ProvisionForms.contract(hospital))
                .decide("dso", "verified");
        ObjectNode execution = Forms.execution(provision.page(), rows).put("persons", 2);
        provision.decide("it.one", "executed", execution);
        provision.decide("dso", "reported", ProvisionForms.report()).decide("dso", "dispatched", Submitted.dispatch());
        Submitted.answer(health, "reg", provision, "receipt", null);
        assertThat(provision.status()).isEqualTo("IN_USE");
    }

    /** What an assessment of a provision asks beyond what the provision says. */
    private ObjectNode transfer() {
        ObjectNode form = AssessmentForms.transfer(hospital);
        form.remove(List.of("title", "purpose", "persons", "assets"));
        return form.put("selfReason", "没有可用的第三方机构。");
    }

    private ObjectNode impact() {
        ObjectNode form = AssessmentForms.impact(hospital);
        form.remove(List.of("title", "purpose", "persons", "assets"));
        return form.setAll(Forms.json(Map.of("kinds", List.of("provide", "sensitive"))));
    }

    private List<String> postings(Walk walk) {
        return jdbc.queryForList(
                "SELECT CONCAT(kind, ' ', amount) FROM ledger_posting WHERE matter_id = ? ORDER BY position",
                String.class,
                walk.id);
    }
}

package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shuzha.journey.Sides.intact;
import static org.shuzha.journey.Sides.status;
import static org.shuzha.journey.Sides.told;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An inspection of several institutions: each for itself, from the notice over findings and comments to what follows. */
class InspectionTest extends JourneyTest {

    @Autowired
    private ProcessEngine engine;

    private Timers timers;
    private Hospital authority;
    private Hospital clinic;
    private Hospital ward;

    @BeforeAll
    void aPlaceWithTwoInstitutions() {
        timers = new Timers(engine, clock);
        authority = Warned.authority(jdbc, emptyHospital("NATIONAL"), "HEALTH", "660102");
        clinic = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "660102");
        ward = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "660102");
    }

    @AfterEach
    void engineBackToNow() {
        Timers.backToNow();
    }

    @Test
    void whatIsFoundInOneInstitutionIsCommentedConcludedAndFollowedThereAlone() {
        Walk inspection = Inspected.notified(authority, clinic, ward);
        Walk ours = Warned.at(jdbc, inspection, clinic);
        Walk others = Warned.at(jdbc, inspection, ward);
        assertThat(ours.page().toString()).contains("钟某").doesNotContain(Inspected.RISK, ward.id);
        documentsSentAndNothingElse(inspection, ours);
        Inspected.sent(others);

        Inspected.decide(inspection, "reg", clinic, "findings-made", Inspected.findings("发现下列问题。", "gap"));
        Inspected.decide(inspection, "reg", ward, "nothing-found", Inspected.record("贵院未发现问题。"));
        assertThat(inspection.tasks("reg")).isEmpty();
        assertThat(said(ours)).doesNotContain(Inspected.GAP);
        Inspected.decide(inspection, "reg.two", clinic, "countersign", null);
        Inspected.decide(inspection, "reg.two", ward, "countersign", null);
        Inspected.commented(ours, "保存期限正在调整，请予考虑。");
        assertThat(said(ours)).contains(Inspected.GAP, "gap", "发现下列问题。").doesNotContain("现场询问两人");
        assertThat(said(others)).doesNotContain(Inspected.GAP);
        assertThat(row(inspection, clinic).path("said").toString()).contains("保存期限正在调整");

        Inspected.decide(
                inspection,
                "reg",
                clinic,
                "inspection-concluded",
                Inspected.conclusion("意见已研究，仍须改正。", "rectification-order", "advice"));
        Inspected.decide(inspection, "principal", ward, "verified", null);
        Ordered.until("concluded", () -> others.outcome().equals("NO_FINDING"));
        assertThat(said(others)).contains("贵院未发现问题。").doesNotContain("仍须改正");
        Inspected.decide(inspection, "principal", clinic, "verified", null);
        Ordered.until("concluded", () -> ours.outcome().equals("RECTIFYING"));
        assertThat(said(ours)).contains("仍须改正", "to-rectify").doesNotContain("贵院未发现问题。");
        assertThat(inspection.status()).isEqualTo("IN_PROGRESS");
        theOrderFollows(inspection);
        assertThat(inspection.outcome()).isEqualTo("RECTIFYING");
        assertThat(told(jdbc, inspection)).doesNotContain("现场询问两人", Inspected.RISK);
        assertThat(intact(inspection)).isTrue();
        assertThat(intact(ours)).isTrue();
    }

    /** The authority reads what was chosen and approved, with the declaration about patients; nothing that was only prepared. */
    private void documentsSentAndNothingElse(Walk inspection, Walk ours) {
        ours.decide("security", "matter-received");
        String list = Submitted.document(clinic.as("it"), "日志清单.pdf");
        String inside = Submitted.document(clinic.as("it"), "口令表.pdf");
        ours.decide(
                "it",
                "documents-prepared",
                Forms.json(Map.of("prepared", "已备齐，口令表不送。", "attachments", List.of(list, inside))));
        ObjectNode bare = Inspected.reply("材料已备齐。", list);
        bare.remove("patientsSpared");
        assertThat(ours.faults("security", "reply-drafted", bare)).containsExactly("/patientsSpared");
        ours.decide("security", "reply-drafted", Inspected.reply("材料已备齐。", list));
        assertThat(status(authority, "reg", list)).isEqualTo(404);
        assertThat(inspection.openSteps()).isEmpty();
        ours.decide("leader", "approve");
        assertThat(status(authority, "reg", list)).isEqualTo(200);
        assertThat(status(authority, "reg", inside)).isEqualTo(404);
        assertThat(inspection.openSteps()).containsExactly("Task_Record");
    }

    private void theOrderFollows(Walk inspection) {
        assertThat(inspection.openSteps()).containsExactly("Task_FileFollowUp");
        Walk order = Walk.of(
                authority, "reg", inspection.taskPage("reg").at("/toFile/id").asString());
        JsonNode form = order.page().path("form");
        assertThat(form.path("foundFacts").asString()).contains("日志只保存了三个月");
        assertThat(form.path("demands").asString()).contains("保存期限调整到位");
        assertThat(form.path("institutions").toString()).isEqualTo("[\"" + clinic.id + "\"]");
        assertThat(form.has("limit")).isFalse();
        assertThat(form.has("title")).isFalse();
        order.fill(Forms.json(
                Map.of("title", "责令调整日志保存期限", "limit", Ordered.limit().toString(), "limitCounted", "date")));
        order.submit();
        assertThat(order.page().at("/linked/number").asString()).isEqualTo(inspection.number());
        assertThat(inspection.page().at("/called/0/number").asString()).isEqualTo(order.number());
    }

    /** Inspected all the same, which is recorded; and concluded without the comments that never came. */
    @Test
    void whoSendsNothingIsInspectedAllTheSame() {
        Walk inspection = Inspected.notified(authority, clinic, ward);
        Walk ours = Warned.at(jdbc, inspection, clinic);
        Inspected.sent(Warned.at(jdbc, inspection, ward));
        assertThat(inspection.openSteps()).containsExactly("Task_Record");
        passes(inspection, Inspected.DAYS + 1, 2, "Task_Record");
        assertThat(row(inspection, clinic).path("silentAt").isNull()).isFalse();
        assertThat(row(inspection, ward).path("silentAt").isNull()).isTrue();
        assertThat(row(inspection, ward).path("reminders").asInt()).isZero();
        assertThat(NoticeSeen.texts(ours, "security")).anyMatch(text -> text.contains("催办"));
        Inspected.found(inspection, clinic, "没有报送材料，现场发现下列问题。");
        Ordered.until("told", () -> ours.openSteps().contains("Task_Comment"));
        assertThat(ours.openSteps()).containsExactly("Task_Comment");
        assertThat(ours.page().at("/addressedBy/dueAt").asString())
                .startsWith(Forms.today().plusDays(Inspected.DAYS + 3).toString());
        passes(inspection, 4, 1, "Task_Conclude");
        Inspected.decide(inspection, "reg", clinic, "inspection-concluded", Inspected.conclusion("请改进日志管理。", "advice"));
        Inspected.decide(inspection, "principal", clinic, "verified", null);
        Ordered.until("advised", () -> ours.openSteps().contains("Task_Note"));
        ours.decide("security", "noted");
        assertThat(ours.outcome()).isEqualTo("ADVISED");
        assertThat(inspection.openSteps()).containsExactly("Task_Record");
    }

    @Test
    void aSuspectedCrimeIsToldOnceItIsTransferredWithItsNumber() {
        Walk inspection = Inspected.notified(authority, clinic);
        Walk ours = Warned.at(jdbc, inspection, clinic);
        Inspected.sent(ours);
        Inspected.found(inspection, clinic, "发现下列问题。");
        Inspected.commented(ours, "没有异议。");
        inspection
                .decide("reg", "inspection-concluded", Inspected.conclusion("已依法移送。", "transfer"))
                .decide("principal", "verified");
        assertThat(said(ours)).doesNotContain("已依法移送");
        ObjectNode transfer = Forms.json(Map.of(
                "receivingOrgan",
                "某区公安分局",
                "documentNumber",
                "卫移〔2026〕1号",
                "transferredOn",
                Forms.today().toString(),
                "attachments",
                List.of(Submitted.document(authority.as("reg"), "移送函.pdf"))));
        inspection.assertEachNeeded("reg", "transfer-recorded", transfer);
        inspection.decide("reg", "transfer-recorded", transfer);
        assertThat(inspection.tasks("reg")).isEmpty();
        assertThat(said(ours)).doesNotContain("已依法移送");
        inspection.decide("principal", "verified");
        assertThat(inspection.outcome()).isEqualTo("TRANSFERRED");
        Ordered.until("told", () -> ours.outcome().equals("TRANSFERRED"));
        assertThat(ours.page().toString()).doesNotContain("卫移〔2026〕1号", "某区公安分局");
    }

    /** A record that says nothing was found lists nothing, and one with findings needs them and a day for comments. */
    @Test
    void aRecordSaysWhatItsOpinionSays() {
        Walk inspection = Inspected.notified(authority, clinic);
        Walk ours = Warned.at(jdbc, inspection, clinic);
        Inspected.sent(ours);
        assertThat(inspection.faults("reg", "nothing-found", Inspected.findings("未发现什么问题。", "minor")))
                .containsExactlyInAnyOrder("/issues", "/day");
        assertThat(inspection.faults("reg", "findings-made", Inspected.record("发现了一些问题。")))
                .containsExactlyInAnyOrder("/issues", "/day");
        Inspected.found(inspection, clinic, "发现下列问题。");
        Inspected.commented(ours, "没有异议。");
        ObjectNode vague = Inspected.conclusion("须按期改正。", "rectification-order");
        vague.remove("demands");
        assertThat(inspection.faults("reg", "inspection-concluded", vague)).containsExactly("/demands");
        inspection.withdraw();
        assertThat(ours.outcome()).isEqualTo("CANCELLED");
    }

    private void passes(Walk inspection, int days, int times, String step) {
        timers.later(days);
        Ordered.until(step, () -> {
            timers.fireDue(inspection);
            return inspection.openSteps().stream().filter(step::equals).count() == times;
        });
    }

    private static JsonNode row(Walk inspection, Hospital institution) {
        return Warned.row(inspection, institution);
    }

    private static String said(Walk ours) {
        return ours.page().at("/addressedBy/said").toString();
    }
}

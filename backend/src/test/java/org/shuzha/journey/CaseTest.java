package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shuzha.journey.Sides.intact;
import static org.shuzha.journey.Sides.seen;
import static org.shuzha.journey.Sides.status;

import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.calendar.WorkingDays;
import org.shuzha.shared.Times;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A case against an institution, from its registration to its end; each side sees its own. */
class CaseTest extends JourneyTest {

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private ProcessEngine engine;

    private Hospital authority;
    private Hospital clinic;

    @BeforeAll
    void aPlaceWithAnInstitution() {
        authority = Cased.authority(jdbc, emptyHospital("NATIONAL"), "DISTRICT", "680102");
        clinic = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "680102");
    }

    @AfterEach
    void engineBackToNow() {
        Timers.backToNow();
    }

    /** A small fine grows into a large one, so notice is given again; the second time a hearing is asked for. */
    @Test
    void fromRegistrationOverTwoNoticesAndAHearingToFulfilment() {
        Walk walk = Cased.registered(authority, Cased.unit(authority, clinic));
        assertThat(dueAt(walk, "reg")).isEqualTo(Forms.today().plusDays(90));
        assertThat(walk.taskPage("reg").path("dueKind").asString()).isEqualTo("outside");
        Cased.signed(walk);
        String shown = Submitted.document(authority.as("reg"), "告知书.pdf");
        Cased.noticed(walk, Cased.proposal("small", "order", "warning", "fine"), "no", shown);
        Walk first = Cased.at(jdbc, walk, clinic);
        assertThat(status(clinic, "security", shown)).isEqualTo(200);
        assertThat(status(
                        clinic,
                        "security",
                        walk.page().at("/form/attachments/0").asString()))
                .isEqualTo(404);
        assertThat(first.page().toString())
                .contains("卫罚告〔2026〕3号")
                .doesNotContain(Cased.INSIDE, "询问笔录", authority.name("reg"), authority.name("principal"));
        first.decide("security", "matter-received");
        assertThat(dueAt(first, "security")).isEqualTo(Cased.limit());
        assertRefused(first, "security", "hearing-requested", Cased.statement("要求听证"), "gate.no_hearing_offered");
        first.decide("security", "statement-drafted", Cased.statement("已经主动整改，请求从轻。"));
        assertThat(walk.openSteps()).isEmpty();
        first.decide("leader", "approve");
        assertThat(walk.openSteps()).containsExactly("Task_Propose");

        Walk second = noticedAgain(walk, first);
        hearing(walk, second);
        decidedTogether(walk);
        assertThat(second.openSteps()).containsExactly("Task_NoteDecision");
        second.decide("security", "decision-noted");
        assertThat(second.outcome()).isEqualTo("CLOSED");
        toTheEnd(walk);
        assertThat(seen(walk))
                .doesNotContain(
                        clinic.name("security"), clinic.name("leader"), second.number(), "请领导核准", first.number());
        assertThat(intact(walk)).isTrue();
        assertThat(intact(second)).isTrue();
    }

    private Walk noticedAgain(Walk walk, Walk first) {
        assertRefused(walk, "reg", "decision-proposed", Cased.proposal("large", "fine"), "gate.weighed_missing");
        walk.decide("reg", "decision-proposed", Cased.weighed("large", "order", "fine"));
        assertThat(walk.openSteps()).containsExactly("Task_DraftNotice");
        assertRefused(walk, "reg", "notice-drafted", Cased.notice("no", Cased.limit()), "gate.hearing_not_offered");
        LocalDate tooSoon = workingDays.plus(Forms.today(), 4);
        assertCode(
                walk.refused(409, "reg", "notice-drafted", null, Cased.notice("yes", tooSoon)),
                "submission.statement_too_short");
        walk.decide("reg", "notice-drafted", Cased.notice("yes", workingDays.plus(Forms.today(), 5)));
        assertThat(first.status()).isEqualTo("IN_PROGRESS");
        walk.decide("principal", "notice-approved");
        Ordered.until("replaced", () -> first.outcome().equals("CANCELLED"));
        Ordered.until(
                "served",
                () -> Warned.rows(walk).stream()
                        .noneMatch(row -> row.path("deliveredAt").isNull()));
        return Cased.at(jdbc, walk, clinic);
    }

    private void hearing(Walk walk, Walk second) {
        second.decide("security", "matter-received")
                .decide("security", "hearing-requested", Cased.statement("要求听证", document("security", "听证申请.pdf")))
                .decide("leader", "approve");
        assertThat(walk.openSteps()).containsExactly("Task_ArrangeHearing");
        assertThat(walk.tasks("reg.two")).isEmpty();
        assertCode(
                walk.refused(
                        409, "reg.three", "hearing-arranged", null, Cased.hearing(workingDays.plus(Forms.today(), 6))),
                "submission.hearing_too_soon");
        walk.decide("reg.three", "hearing-arranged", Cased.hearing(workingDays.plus(Forms.today(), 7)));
        Ordered.until("told", () -> second.openSteps().contains("Task_PrepareHearing"));
        assertThat(second.page().at("/addressedBy/said").toString()).contains("三楼会议室", "hearing-arranged");
        second.decide("security", "attendance-stated", Cased.statement("法务岗位参加。"));
        assertCode(
                walk.refused(409, "reg.three", "hearing-held", null, Cased.transcript(authority, Forms.today())),
                "submission.hearing_not_yet");
        new Timers(engine, clock).later(20);
        LocalDate held = workingDays.plus(Forms.today(), 7);
        walk.decide("reg.three", "hearing-held", Cased.transcript(authority, held))
                .decide("reg", "decision-proposed", Cased.weighed("large", "order", "fine"));
        assertThat(walk.openSteps()).containsExactly("Task_ReviewLegal");
    }

    private void decidedTogether(Walk walk) {
        assertThat(walk.tasks("reg.two")).isEmpty();
        walk.decide("reg.three", "legal-passed", Cased.reviewed());
        assertThat(walk.openSteps()).containsExactly("Task_Convene");
        walk.resolved("approve");
        Cased.issued(walk, "卫罚〔2026〕5号");
        Ordered.until("told", () -> Cased.at(jdbc, walk, clinic).openSteps().contains("Task_NoteDecision"));
        assertThat(Cased.at(jdbc, walk, clinic).page().at("/addressedBy/said").toString())
                .contains("卫罚〔2026〕5号");
    }

    private void toTheEnd(Walk walk) {
        assertThat(walk.taskPage("reg").path("dueKind").asString()).isEqualTo("outside");
        Cased.served(walk);
        Walk order =
                Walk.of(authority, "reg", walk.taskPage("reg").at("/toFile/id").asString());
        assertThat(order.page().path("procedure").asString()).isEqualTo(Ordered.KEY);
        assertThat(order.page().at("/form/institutions/0").asString()).isEqualTo(clinic.id);
        assertThat(order.page().at("/form/demands").asString()).isEqualTo("停用接口，补齐鉴权。");
        order.fill(Forms.json(java.util.Map.of(
                        "title", "责令整改接口", "limit", Ordered.limit().plusDays(30).toString(), "limitCounted", "date")))
                .submit();
        walk.decide("reg", "appeal-noted", Cased.fulfilment(authority, "review"));
        assertThat(walk.faults("reg", "decision-fulfilled", Cased.fulfilment(authority, "suit")))
                .containsExactly("/fulfilment");
        walk.decide("reg", "decision-fulfilled", Cased.fulfilment(authority, "fulfilled"));
        assertThat(walk.tasks("reg")).isEmpty();
        walk.decide("reg.two", "verified");
        assertThat(walk.outcome()).isEqualTo("CLOSED");
    }

    /** The authority decides once the time is over; whoever said nothing gets the decision all the same. */
    @Test
    void noPenaltyReachesTheInstitutionAtAnyStep() {
        Walk walk = Cased.noticed(
                Cased.investigated(authority, Cased.unit(authority, clinic)), Cased.proposal(null, "warning"), "yes");
        Walk ours = Cased.at(jdbc, walk, clinic);
        ours.decide("security", "matter-received")
                .decide("security", "statement-waived", Cased.statement("放弃陈述申辩。"))
                .decide("leader", "approve");
        walk.decide("reg", "no-case-proposed", "轻微并已改正，没有造成危害后果")
                .decide("reg.three", "legal-passed", Cased.reviewed())
                .decide("principal", "approve");
        Cased.issued(walk, "卫不罚〔2026〕1号");
        assertThat(walk.outcome()).isEqualTo("NO_CASE");
        Ordered.until("told", () -> ours.openSteps().contains("Task_NoteDecision"));
        ours.decide("security", "decision-noted");
        assertThat(ours.outcome()).isEqualTo("CLOSED");
        assertThat(walk.outcome()).isEqualTo("NO_CASE");
    }

    /** Before the notice nobody outside hears of a case. */
    @Test
    void whatEndsBeforeTheNoticeReachesNobody() {
        Walk walk = Cased.investigated(authority, Cased.unit(authority, clinic));
        ObjectNode unclear = Cased.proposal(null, "warning").put("breachCrime", "unclear");
        assertRefused(walk, "reg", "decision-proposed", unclear, "gate.crime_first");
        walk.decide("reg", "transfer-proposed", "涉嫌犯罪，移送公安机关")
                .decide("reg.three", "legal-passed", Cased.reviewed())
                .decide("principal", "approve");
        Cased.issued(walk, "卫移〔2026〕1号");
        assertThat(walk.outcome()).isEqualTo("TRANSFERRED");
        assertThat(Warned.rows(walk)).isEmpty();
    }

    /** Withdrawn before registration only; afterwards a case ends by decision. */
    @Test
    void aRegisteredCaseIsNotTakenBack() {
        Walk open = Walk.draft(authority, "reg", Cased.KEY, Cased.unit(authority, clinic))
                .submit();
        assertThat(open.tasks("reg")).isEmpty();
        open.decide("principal", "return", "请补充线索");
        open.withdraw();
        assertThat(open.outcome()).isEqualTo("WITHDRAWN");
        Walk registered = Cased.registered(authority, Cased.unit(authority, clinic));
        assertThat(registered.page().path("allowedActions").toString()).doesNotContain("withdraw");
        registered.owner().refused(409, "POST", registered.path() + "/withdrawal", java.util.Map.of("comment", "不查了"));
    }

    private static void assertRefused(Walk walk, String who, String opinion, ObjectNode form, String... codes) {
        JsonNode problem = walk.refused(422, who, opinion, null, form);
        assertThat(CaseRespondentTest.reasons(problem)).containsExactly(codes);
    }

    private String document(String who, String name) {
        return Submitted.document(clinic.as(who), name);
    }

    private static LocalDate dueAt(Walk walk, String who) {
        Instant due = Instant.parse(walk.taskPage(who).path("dueAt").asString());
        return LocalDate.ofInstant(due.minusMillis(1), Times.ZONE);
    }
}

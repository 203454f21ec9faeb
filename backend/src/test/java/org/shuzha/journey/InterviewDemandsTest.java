package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What follows from an interview: an order that is waited for, an audit by a professional body, and a refusal to attend. */
class InterviewDemandsTest extends JourneyTest {

    private Hospital authority;
    private Hospital clinic;

    @BeforeAll
    void aPlaceWithAnInstitution() {
        authority = Warned.authority(jdbc, emptyHospital("NATIONAL"), "HEALTH", "670104");
        clinic = Interviewed.institution(jdbc, emptyHospital("NATIONAL"), "670104");
    }

    /** Under Art. 34 no audit can be demanded; the interview ends as the order of its own ends. */
    @Test
    void itEndsRectifiedOnceItsOrderIs() {
        Walk interview = served("A34.1", "data-security-officer");
        Walk ours = Warned.at(jdbc, interview, clinic);
        Interviewed.done(authority, interview, ours, "data-security-officer");
        Ordered.until("signed", () -> interview.openSteps().contains("Task_DemandRectification"));
        assertThat(interview.taskPage("reg").path("opinions").toString()).doesNotContain("demand-audit");
        demanded(interview, "demand-rectification", Interviewed.reply("限制接口权限并清查已提供的数据。"));

        Walk order = interview.called();
        assertThat(order.page().at("/form/institutions/0").asString()).isEqualTo(clinic.id);
        assertThat(order.page().at("/form/foundFacts").asString()).contains("没有权限控制");
        assertThat(order.page().at("/form/limit").isMissingNode()).isTrue();
        rectified(order);
        Ordered.until("order ended", () -> interview.openSteps().contains("Task_Conclude"));
        interview.decide("reg", "interview-concluded", Interviewed.reply("风险已经消除，约谈事项办结。"));
        assertThat(interview.tasks("reg")).isEmpty();
        interview.decide("principal", "approve");
        Ordered.until("rectified", () -> interview.outcome().equals("RECTIFIED"));
        assertThat(ours.outcome()).isEqualTo("RECTIFIED");
        assertThat(Warned.row(interview, clinic).path("state").asString()).isEqualTo("SETTLED");
    }

    /** What is demanded is not met by withdrawing the order. */
    @Test
    void aWithdrawnOrderLeavesTheDemandOpen() {
        Walk interview = served("A34.1", "principal");
        Walk ours = Warned.at(jdbc, interview, clinic);
        Interviewed.done(authority, interview, ours, "principal");
        Ordered.until("signed", () -> interview.openSteps().contains("Task_DemandRectification"));
        demanded(interview, "demand-rectification", Interviewed.reply("限制接口权限并清查已提供的数据。"));
        file(interview.called()).withdraw();
        Ordered.until("asked again", () -> interview.openSteps().contains("Task_DemandRectification"));
        assertThat(interview.outcome()).isEmpty();
    }

    /** An audit is due on its day, comes from a professional body, and two people verify it. */
    @Test
    void anAuditByAProfessionalBodyIsVerifiedByTwoPeople() {
        Walk interview = served("A35", "principal");
        Walk ours = Warned.at(jdbc, interview, clinic);
        Interviewed.done(authority, interview, ours, "legal-representative");
        Ordered.until("signed", () -> interview.openSteps().contains("Task_Demand"));
        assertThat(interview.faults("reg", "demand-audit", Interviewed.reply("委托专业机构作个人信息合规审计。")))
                .containsExactly("/day");
        demanded(interview, "demand-audit", Interviewed.on(Forms.today().plusDays(40), "委托专业机构作个人信息合规审计。"));
        Ordered.until("audit asked", () -> ours.openSteps().contains("Task_ReportAudit"));
        assertThat(ours.page().at("/addressedBy/dueAt").asString())
                .isEqualTo(Warned.row(interview, clinic).path("dueAt").asString());
        ours.assertEachNeeded("pio", "audit-reported", Interviewed.auditReport(clinic));
        reported(ours);
        assertThat(interview.openSteps()).containsExactly("Task_VerifyAudit");
        assertThat(interview.faults("reg", "audit-clear", verified("no"))).containsExactly("/auditorProfessional");
        interview.decide(
                "reg",
                "audit-returned",
                verified("no").put("day", Forms.today().plusDays(60).toString()));
        Ordered.until("returned", () -> ours.openSteps().contains("Task_ReportAudit"));
        reported(ours);
        interview.decide("reg", "audit-clear", verified("yes"));
        assertThat(interview.tasks("reg")).isEmpty();
        interview
                .decide("principal", "verified")
                .decide("reg", "interview-concluded", Interviewed.reply("审计没有未改正的问题。"))
                .decide("principal", "approve");
        Ordered.until("audited", () -> interview.outcome().equals("AUDITED"));
        assertThat(ours.outcome()).isEqualTo("AUDITED");
    }

    /** Not attended, invited once more, not attended again: told, and what follows is a matter of its own. */
    @Test
    void whoDoesNotComeTwiceIsToldWhatFollowsByItself() {
        Walk interview = served("A35", "principal");
        Walk ours = Warned.at(jdbc, interview, clinic);
        notAttended(interview);
        interview
                .decide("reg", "day-set", Interviewed.on(Interviewed.day().plusDays(5), "请主要负责人本人到场。"))
                .decide("principal", "approve");
        Ordered.until(
                "invited again", () -> ours.page().at("/addressedBy/round").asInt() == 2);
        notAttended(interview);
        assertThat(interview.openSteps()).containsExactly("Task_Refusal");
        interview.decide("reg", "follow-by-order", Interviewed.reply("两次通知，主要负责人均未到场。"));
        assertThat(interview.tasks("reg")).isEmpty();
        interview.decide("principal", "verified");
        assertThat(ours.page().at("/addressedBy/said").toString()).contains("两次通知，主要负责人均未到场。");
        Ordered.until("told", () -> ours.outcome().equals("REFUSED_TO_ATTEND"));
        assertThat(interview.outcome()).isEmpty();
        Walk order = Walk.of(
                authority, "reg", interview.taskPage("reg").at("/toFile/id").asString());
        assertThat(order.page().at("/linked/kind").asString()).isEqualTo("follows");
        file(order);
        Ordered.until("refused", () -> interview.outcome().equals("REFUSED_TO_ATTEND"));
        assertThat(order.openSteps()).containsExactly("Task_Approve");
    }

    private static void notAttended(Walk interview) {
        interview.decide("reg", "not-attended", Interviewed.reply("只有科室人员到场。")).decide("principal", "verified");
    }

    private static void demanded(Walk interview, String what, ObjectNode form) {
        interview.decide("reg", what, form);
        assertThat(interview.tasks("reg")).isEmpty();
        interview.decide("principal", "approve");
    }

    private void reported(Walk ours) {
        ours.decide("pio", "audit-reported", Interviewed.auditReport(clinic)).decide("principal", "approve");
    }

    /** The draft of the order, completed and filed. */
    private static Walk file(Walk order) {
        return order.fill(Forms.json(Map.of(
                        "title",
                        "责令限制接口权限",
                        "articles",
                        "2026年管理办法第三十四条",
                        "demands",
                        "限制接口权限并清查已提供的数据。",
                        "limit",
                        Ordered.limit().toString(),
                        "limitCounted",
                        "date")))
                .submit();
    }

    private void rectified(Walk order) {
        file(order).decide("principal", "approve");
        Ordered.until(
                "served", () -> !Warned.rows(order).get(0).path("deliveredAt").isNull());
        Ordered.reported(Ordered.planned(Warned.at(jdbc, order, clinic)), "接口权限已限制，已提供的数据清查完毕。");
        order.decide("reg", "rectified", Ordered.verification("现场核验，已改正。")).decide("principal", "verified");
    }

    private static ObjectNode verified(String professional) {
        return Forms.json(
                Map.of("auditorProfessional", professional, "reply", "核对了审计机构的资质和报告。", "attachments", List.of()));
    }

    private Walk served(String ground, String interviewee) {
        return Interviewed.served(authority, Interviewed.form(clinic, ground, interviewee));
    }
}

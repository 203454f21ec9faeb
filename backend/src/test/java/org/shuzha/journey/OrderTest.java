package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shuzha.journey.Sides.intact;
import static org.shuzha.journey.Sides.seen;
import static org.shuzha.journey.Sides.status;
import static org.shuzha.journey.Sides.told;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.shared.Times;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An order to rectify within its limit: plan, extension, two rounds, verification by two people; each side sees its own. */
class OrderTest extends JourneyTest {

    private Hospital authority;
    private Hospital clinic;

    @BeforeAll
    void aPlaceWithAnInstitution() {
        authority = Warned.authority(jdbc, emptyHospital("NATIONAL"), "HEALTH", "610102");
        clinic = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "610102");
    }

    @Test
    void fromTheOrderOverAnExtensionAndASecondRoundToRectified() {
        String record = Submitted.document(authority.as("reg"), "检查记录.pdf");
        Walk order = Ordered.served(authority, Ordered.form(clinic, record));
        Walk ours = Warned.at(jdbc, order, clinic);
        assertThat(ours.page().at("/form/limitDays").asInt()).isEqualTo(Ordered.DAYS);
        assertThat(ours.page().at("/form/technicalUnit").asString()).isEqualTo("某信息技术公司");
        assertThat(status(clinic, "security", record)).isEqualTo(200);

        Ordered.acknowledged(ours);
        assertThat(state(order)).isEqualTo("ACKNOWLEDGED");
        LocalDate later = Ordered.limit().plusDays(6);
        assertCode(
                ours.refused(409, "security", "plan-drafted", null, Ordered.plan(later)),
                "submission.plan_beyond_limit");
        askForMoreTime(ours, later);
        ours.decide("security", "plan-drafted", Ordered.plan(Ordered.limit()));
        assertThat(state(order)).isEqualTo("ACKNOWLEDGED");
        ours.decide("leader", "approve");
        assertThat(state(order)).isEqualTo("PLANNED");

        assertThat(dueAt(ours, "it")).isEqualTo(Ordered.limit());
        assertThat(order.tasks("reg")).isEmpty();
        assertCode(
                order.refused(409, "principal", "extension-granted", null, Ordered.extension(Ordered.limit())),
                "submission.extension_not_later");
        order.decide("principal", "extension-granted", Ordered.extension(later));
        assertThat(dueAt(ours, "it")).isEqualTo(later);
        assertThat(ours.taskPage("it").path("dueKind").asString()).isEqualTo("ordered");
        assertThat(row(order).path("firstDueAt").asString())
                .isNotEqualTo(row(order).path("dueAt").asString());
        assertThat(actions(ours)).contains("addressed.limit_moved");
        assertThat(actions(order)).contains("addressed.limit_moved", "addressed.planned", "addressed.extension_asked");
        assertThat(NoticeSeen.texts(ours, "it")).anyMatch(text -> text.contains("答复"));
        assertCode(ours.refused(409, "it", "ask-extension", null, null), "submission.extension_once");

        twoRounds(order, ours);
    }

    private void askForMoreTime(Walk ours, LocalDate later) {
        ours.decide("security", "ask-extension");
        assertCode(
                ours.refused(409, "security", "extension-drafted", null, Ordered.extension(Ordered.limit())),
                "submission.extension_not_later");
        ours.decide("security", "extension-drafted", Ordered.extension(later)).decide("leader", "approve");
    }

    private void twoRounds(Walk order, Walk ours) {
        String letter = Submitted.document(clinic.as("security"), "整改报告.pdf");
        Ordered.reported(ours, "第一次报告：接口已停用。", letter);
        assertThat(state(order)).isEqualTo("REPLIED");
        assertThat(ours.openSteps()).isEmpty();
        String photo = Submitted.document(authority.as("reg"), "现场照片.pdf");
        order.decide("reg", "not-rectified", Ordered.verification("接口仍可访问，数据未清除。", photo));
        Ordered.until("back at the institution", () -> ours.openSteps().contains("Task_Rectify"));
        assertThat(state(order)).isEqualTo("PLANNED");
        assertThat(row(order).path("round").asInt()).isEqualTo(2);
        assertThat(ours.page().at("/addressedBy/round").asInt()).isEqualTo(2);
        assertThat(ours.page().at("/addressedBy/said").toString())
                .contains("接口仍可访问")
                .doesNotContain("稽查科甲");
        assertThat(status(clinic, "it", photo)).isEqualTo(200);

        Ordered.reported(ours, "第二次报告：数据已清除。", letter);
        order.decide("reg", "rectified", Ordered.verification("现场核验，已改正。"));
        assertThat(order.tasks("reg")).isEmpty();
        assertThat(state(order)).isEqualTo("REPLIED");
        order.decide("principal", "insufficient", "请补充核验照片")
                .decide("reg", "rectified", Ordered.verification("现场核验，已改正。", photo))
                .decide("principal", "verified");
        Ordered.until("rectified", () -> order.outcome().equals("RECTIFIED"));
        assertThat(ours.outcome()).isEqualTo("RECTIFIED");
        assertThat(state(order)).isEqualTo("SETTLED");
        assertThat(Walk.list(row(order).path("said")).stream()
                        .map(said -> said.path("round").asInt() + " "
                                + said.path("word").asString()))
                .containsExactly(
                        "1 extension-asked",
                        "1 planned",
                        "1 extension-granted",
                        "1 replied",
                        "1 not-rectified",
                        "2 replied",
                        "2 rectified");
        assertThat(seen(order))
                .contains("信息科系统管理岗位")
                .doesNotContain(
                        Ordered.CAUSE,
                        clinic.name("security"),
                        clinic.name("it"),
                        clinic.name("leader"),
                        ours.number());
        assertThat(told(jdbc, order)).contains("信息科系统管理岗位").doesNotContain(Ordered.CAUSE, "稽查科甲");
        assertThat(status(authority, "reg.two", letter)).isEqualTo(200);
        assertThat(ours.page().toString())
                .doesNotContain(authority.name("reg"), authority.name("principal"), "请补充核验照片");
        assertThat(intact(order)).isTrue();
        assertThat(intact(ours)).isTrue();
    }

    @Test
    void aRefusedExtensionLeavesTheLimitAndTheRequestWasTheOnlyOne() {
        Walk order = Ordered.served(authority, Ordered.form(clinic));
        Walk ours = Ordered.planned(Warned.at(jdbc, order, clinic));
        ours.decide("it", "ask-extension")
                .decide(
                        "security",
                        "extension-drafted",
                        Ordered.extension(Ordered.limit().plusDays(5)))
                .decide("leader", "reject", "可以按期完成");
        assertThat(order.openSteps()).isEmpty();
        ours.decide("it", "ask-extension")
                .decide(
                        "security",
                        "extension-drafted",
                        Ordered.extension(Ordered.limit().plusDays(5)))
                .decide("leader", "approve");
        ObjectNode refusal = Forms.json(Map.of("reply", "已有替代方案，不予延期。"));
        order.decide("principal", "extension-refused", refusal);
        assertThat(dueAt(ours, "it")).isEqualTo(Ordered.limit());
        assertThat(row(order).path("firstDueAt").isNull()).isTrue();
        assertThat(ours.page().at("/addressedBy/said").toString()).contains("已有替代方案");
        assertCode(ours.refused(409, "it", "ask-extension", null, null), "submission.extension_once");
    }

    @Test
    void aRevokedOrderCancelsTheMatterAndTellsItsPeople() {
        Walk order = Ordered.served(authority, Ordered.form(clinic));
        Walk ours = Ordered.planned(Warned.at(jdbc, order, clinic));
        Ordered.reported(ours, "已经整改，请予核验。");
        order.withdraw();
        assertThat(order.outcome()).isEqualTo("WITHDRAWN");
        assertThat(ours.outcome()).isEqualTo("CANCELLED");
        assertThat(state(order)).isEqualTo("CANCELLED");
        Walk open = Ordered.planned(Warned.at(jdbc, served(), clinic));
        String number = open.number();
        Walk.of(authority, "reg", linked(open)).withdraw();
        assertThat(NoticeSeen.texts(clinic, "it")).anyMatch(text -> text.contains(number) && text.contains("已撤回"));
    }

    /** In Chongqing a ground of the closed list, elsewhere the articles; and one institution only. */
    @Test
    void theGroundDependsOnTheTerritory() {
        ObjectNode bare = Ordered.form(clinic);
        bare.remove("articles");
        assertThat(refusals(authority, bare)).containsExactly("gate.articles_missing");
        assertThat(refusals(authority, Ordered.form(clinic).put("violationGround", "E23.1")))
                .containsExactly("gate.ground_elsewhere");
        Hospital office = Warned.authority(jdbc, emptyHospital("CQ"), "HEALTH", "610103");
        Hospital unit = Warned.institution(jdbc, emptyHospital("CQ"), "HEALTH", "610103");
        assertThat(refusals(office, Ordered.form(unit))).containsExactly("gate.ground_missing");
        Walk filed = Walk.draft(office, "reg", Ordered.KEY, Ordered.formInChongqing(unit))
                .submit();
        assertThat(filed.openSteps()).containsExactly("Task_Approve");
        assertThat(filed.tasks("reg")).isEmpty();
        ObjectNode two = Ordered.form(clinic);
        two.withArray("institutions").add(authority.id);
        assertThat(Walk.draft(authority, "reg", Ordered.KEY, two)
                        .refusedSubmission(422)
                        .toString())
                .contains("/institutions");
    }

    private Walk served() {
        return Ordered.served(authority, Ordered.form(clinic));
    }

    private String linked(Walk ours) {
        return jdbc.queryForObject(
                "SELECT matter_id FROM submission_addressed WHERE institution_matter_id = ?", String.class, ours.id);
    }

    private static List<String> refusals(Hospital of, ObjectNode form) {
        JsonNode problem = Walk.draft(of, "reg", Ordered.KEY, form).refusedSubmission(422);
        return Walk.list(problem.path("args").path("reasons")).stream()
                .map(reason -> reason.path("code").asString())
                .toList();
    }

    private JsonNode row(Walk order) {
        return Warned.row(order, clinic);
    }

    private String state(Walk order) {
        return row(order).path("state").asString();
    }

    private static LocalDate dueAt(Walk walk, String who) {
        Instant due = Instant.parse(walk.taskPage(who).path("dueAt").asString());
        return LocalDate.ofInstant(due.minusMillis(1), Times.ZONE);
    }

    private static List<String> actions(Walk walk) {
        return walk.owner().get(walk.path() + "/proof").findValuesAsString("action");
    }
}

package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rounds of review: what a return closes, what a new version asks again, and what conditions may do. */
class RoundsTest extends JourneyTest {

    @Test
    void aReturnClosesTheRoundAndEveryOwnerDecidesOnTheNewVersion() {
        Walk walk = Walk.filed(hospital(), "general.a", "general.b");
        ObjectNode conditions = Forms.drop(walk.hospital, "general.a", "result").put("maxRows", 10);
        walk.decide("head.a", "consent-with-conditions", conditions);
        walk.decide("head.b", "return", "请说明样本量");

        assertThat(walk.status()).isEqualTo("RETURNED");
        JsonNode asked = walk.page().path("returned").get(0);
        assertThat(asked.path("comment").asString()).isEqualTo("请说明样本量");
        assertThat(asked.path("department").asString()).isEqualTo("科室B");
        assertThat(walk.openSteps()).containsExactly("Task_Correct");

        walk.change("maxRows", 4000).submit();
        JsonNode page = walk.page();
        assertThat(page.path("version").asInt()).isEqualTo(2);
        assertThat(page.path("round").asInt()).isEqualTo(2);
        assertThat(page.path("versions").size()).isEqualTo(2);
        assertThat(page.path("returned").size()).isZero();
        assertThat(walk.openSteps()).containsExactly("Task_OwnerReview", "Task_OwnerReview");
        assertThat(page.path("effectiveScope").path("maxRows").asInt()).isEqualTo(4000);
        assertThat(page.path("effectiveScope").path("dropped").size()).isZero();

        JsonNode previous = walk.taskPage("head.a").path("previous");
        assertThat(previous.path("opinion").asString()).isEqualTo("consent-with-conditions");
        assertThat(previous.path("form").path("maxRows").asInt()).isEqualTo(10);
        assertThat(previous.path("version").asInt()).isEqualTo(1);
        assertThat(walk.taskPage("head.b").path("previous").path("comment").asString())
                .isEqualTo("请说明样本量");

        walk.approved("head.a", "head.b").executed(4000).accepted();
        assertThat(walk.page().path("grant").path("maxRows").asInt()).isEqualTo(4000);
    }

    @Test
    void aReturnCancelsTheSiblingsThatHaveNotDecided() {
        Walk walk = Walk.filed(hospital(), "general.a", "general.b").decide("head.a", "return", "请补充");
        assertThat(walk.tasks("head.b")).isEmpty();
        assertThat(walk.timeline("cancelled")).hasSize(1);
        assertThat(walk.change("title", "补充后的研究").submit().openSteps())
                .containsExactly("Task_OwnerReview", "Task_OwnerReview");
    }

    @Test
    void theLeadersReturnAsksTheOwnersAgainToo() {
        Walk walk = Walk.filed(hospital(), "general.a").decide("head.a", "consent");
        walk.decide("leader", "return", "请缩短期限");
        assertThat(walk.status()).isEqualTo("RETURNED");
        assertThat(walk.page().path("returned").get(0).path("name").asString()).isEqualTo(walk.hospital.name("leader"));
        assertThat(walk.submit().openSteps()).containsExactly("Task_OwnerReview");
        assertThat(walk.tasks("leader")).isEmpty();
    }

    @Test
    void anOpinionOnAnOldVersionIsAConflict() {
        Walk walk = Walk.filed(hospital(), "general.a")
                .decide("head.a", "return", "请补充")
                .submit();
        var old = Map.of("opinion", "consent", "version", 1);
        JsonNode problem = walk.hospital.as("head.a").refused(409, "POST", Walk.opinionPath(walk.task("head.a")), old);
        assertCode(problem, "matter.version_changed");
        assertThat(problem.path("args").path("version").asInt()).isEqualTo(2);
    }

    @Test
    void theCorrectionIsDoneByResubmittingAndNotByAnOpinion() {
        Walk walk = Walk.filed(hospital(), "general.a").decide("head.a", "return", "请补充");
        assertCode(walk.refused(422, "requester", "resubmit", null, null), "opinion.not_offered");
        assertThat(walk.status()).isEqualTo("RETURNED");
    }

    @Test
    void theCorrectionLeavesTheInboxWithTheResubmission() {
        Walk walk = Walk.filed(hospital(), "general.a").decide("head.a", "return", "请补充");
        assertThat(walk.tasks("requester")).hasSize(1);
        walk.submit();
        assertThat(walk.tasks("requester")).isEmpty();
    }

    @Test
    void whatCannotBeMetGoesBackToTheOwners() {
        Walk walk = Walk.filed(hospital(), "general.a");
        walk.decide("head.a", "consent-with-conditions", Forms.drop(walk.hospital, "general.a", "sex"));
        walk.decide("leader", "approve");
        assertCode(walk.refused(422, "it.one", "cannot-be-met", null, null), "opinion.comment_needed");
        walk.decide("it.one", "cannot-be-met", "去掉性别后无法匹配");

        assertThat(walk.openSteps()).containsExactly("Task_OwnerReview");
        assertThat(walk.page().path("round").asInt()).isEqualTo(2);
        assertThat(walk.page().path("version").asInt()).isEqualTo(1);
        assertThat(walk.page().path("effectiveScope").path("dropped").size()).isZero();
        walk.approved("head.a").executed(10).accepted();
        assertThat(walk.status()).isEqualTo("IN_USE");
    }

    @Test
    void whatIsNotAsApprovedGoesBackToItOnly() {
        Walk walk = Walk.filed(hospital(), "general.a").approved("head.a").executed(10);
        walk.decide("requester", "not-as-approved", "缺少检验日期");
        assertThat(walk.openSteps()).containsExactly("Task_Execute");
        walk.executed(20).accepted();
        assertThat(walk.page()
                        .path("grant")
                        .path("execution")
                        .path("form")
                        .path("rows")
                        .asInt())
                .isEqualTo(20);
    }

    @Test
    void droppingAllFieldsOfTheImportantAssetLowersLevelAndBody() {
        Walk walk = Walk.filed(hospital(), "important.a", "general.b");
        assertThat(walk.page().path("level").asInt()).isEqualTo(2);
        assertThat(walk.page().path("approvalBody").asInt()).isEqualTo(2);
        String[] all = Hospital.FIELDS.keySet().toArray(String[]::new);
        walk.decide("head.a", "consent-with-conditions", Forms.drop(walk.hospital, "important.a", all));
        walk.decide("head.b", "consent");

        assertThat(walk.page().path("level").asInt()).isEqualTo(1);
        assertThat(walk.page().path("approvalBody").asInt()).isEqualTo(1);
        assertThat(walk.tasks("principal")).isEmpty();
        assertThat(walk.tasks("leader")).hasSize(1);
    }

    @Test
    void importantDataIsApprovedByThePrincipal() {
        Walk walk = Walk.filed(hospital(), "important.a").decide("head.a", "consent");
        assertThat(walk.tasks("leader")).isEmpty();
        walk.decide("principal", "approve");
        assertThat(walk.openSteps()).containsExactly("Task_Execute");
    }

    @Test
    void conditionsThatWidenTouchForeignFieldsSayNothingOrLeaveNothingAreRefused() {
        Walk walk = Walk.filed(hospital(), "general.a", "general.b");
        Hospital hospital = walk.hospital;
        refusedConditions(walk, Forms.conditions().put("maxRows", 5001), "conditions.rows_wider");
        String later = Forms.today().plusDays(91).toString();
        refusedConditions(walk, Forms.conditions().put("termUntil", later), "conditions.term_wider");
        refusedConditions(walk, Forms.drop(hospital, "general.b", "sex"), "conditions.field_not_yours");
        refusedConditions(walk, Forms.drop(hospital, "important.a", "sex"), "conditions.field_not_yours");
        refusedConditions(walk, Forms.drop(hospital, "general.a", "unknown"), "conditions.field_not_yours");
        refusedConditions(walk, Forms.conditions(), "conditions.empty");
        refusedConditions(walk, null, "opinion.form_needed");
        assertThat(walk.openSteps()).hasSize(2);

        String[] all = Hospital.FIELDS.keySet().toArray(String[]::new);
        walk.decide("head.b", "consent-with-conditions", Forms.drop(hospital, "general.b", all));
        refusedConditions(walk, Forms.drop(hospital, "general.a", all), "conditions.nothing_left");
    }

    @Test
    void theStrictestOfSeveralConditionsWins() {
        Walk walk = Walk.filed(hospital(), "joint");
        String sooner = Forms.today().plusDays(30).toString();
        walk.decide("head.a", "consent-with-conditions", Forms.conditions().put("maxRows", 100));
        walk.decide(
                "head.b",
                "consent-with-conditions",
                Forms.conditions().put("maxRows", 300).put("termUntil", sooner));
        JsonNode scope = walk.page().path("effectiveScope");
        assertThat(scope.path("maxRows").asInt()).isEqualTo(100);
        assertThat(scope.path("until").asString()).isEqualTo(sooner);
    }

    private void refusedConditions(Walk walk, ObjectNode form, String code) {
        assertCode(walk.refused(422, "head.a", "consent-with-conditions", null, form), code);
        assertThat(List.of(walk.status())).containsExactly("IN_PROGRESS");
    }
}

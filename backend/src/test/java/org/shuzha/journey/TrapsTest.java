package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import tools.jackson.databind.node.ObjectNode;

/** The ways in which a toy gets a data-use request wrong, one test each. */
class TrapsTest extends JourneyTest {

    @Test
    @DisplayName("(a) the reviewer is the department that owns the data, not the requester's head")
    void theOwnerReviewsAndNotTheRequestersHead() {
        Hospital hospital = staffed("NATIONAL").appoint("head.r", Post.DEPARTMENT_HEAD, "R");
        Walk walk = Walk.filed(hospital, "general.a");
        assertThat(walk.tasks("head.a")).hasSize(1);
        assertThat(walk.tasks("head.r")).isEmpty();
        hospital.as("head.r").refused(404, "GET", walk.path(), null);
        assertThat(walk.taskPage("head.a").path("department").path("name").asString())
                .isEqualTo("科室A");
    }

    @Test
    @DisplayName("(b) several owners all consent, also the joint owners of one item")
    void allOwnersConsentAlsoThoseOfOneItem() {
        Walk walk = Walk.filed(hospital(), "joint").decide("head.a", "consent");
        assertThat(walk.openSteps()).containsExactly("Task_OwnerReview");
        assertThat(walk.tasks("leader")).isEmpty();
        walk.decide("head.b", "consent");
        assertThat(walk.tasks("leader")).hasSize(1);
    }

    @Test
    @DisplayName("(c) IT never approves and cannot start before approval; the use case enforces it, not the task order")
    void itNeitherApprovesNorStartsBeforeApproval() {
        Walk walk = Walk.filed(hospital(), "general.a");
        assertThat(walk.tasks("it.one")).isEmpty();
        var approve = Map.of("opinion", "approve", "version", 1);
        walk.decide("head.a", "consent");
        hospital().as("it.one").refused(404, "POST", Walk.opinionPath(walk.task("leader")), approve);

        walk.decide("leader", "approve");
        assertCode(walk.refused(422, "it.one", "approve", null, null), "opinion.not_offered");
        for (String opinion : List.of("consent", "approve")) {
            forget(walk, opinion);
            var form = Forms.execution(walk.page(), 10);
            assertCode(walk.refused(409, "it.one", "executed", null, form), "decision.not_approved");
            remember(walk, opinion);
        }
        walk.executed(10);
        forget(walk, "approve");
        var pledge = Forms.acceptance(hospital().name("requester"));
        assertCode(walk.refused(409, "requester", "accept", null, pledge), "decision.not_approved");
        assertThat(walk.page().path("grant").isNull()).isTrue();
    }

    @Test
    @DisplayName("(d) use by another department of the same hospital needs approval too, and even by the owner itself")
    void departmentToDepartmentNeedsApprovalToo() {
        Hospital hospital =
                staffed("NATIONAL").appoint("staff.b", Post.STAFF, "B").appoint("staff.a", Post.STAFF, "A");
        for (String who : List.of("staff.b", "staff.a")) {
            ObjectNode form = Forms.request(hospital, who, "general.a");
            form.putArray("recipients").addPOJO(Map.of("kind", "department", "department", hospital.department("B")));
            Walk walk = Walk.draft(hospital, who, form).submit();
            assertThat(walk.tasks("head.a")).hasSize(1);
            assertThat(walk.decide("head.a", "consent").openSteps()).containsExactly("Task_LeaderApproval");
            assertThat(walk.page().path("grant").isNull()).isTrue();
            walk.withdraw();
        }
    }

    @Test
    @DisplayName("(e) IT is a leg of its own: approval alone opens nothing")
    void approvalAloneOpensNothing() {
        Walk walk = Walk.filed(hospital(), "general.a").approved("head.a");
        assertThat(walk.page().path("grant").isNull()).isTrue();
        assertThat(walk.openSteps()).containsExactly("Task_Execute");
        walk.executed(10);
        assertThat(walk.page().path("grant").isNull()).isTrue();
        walk.accepted();
        assertThat(walk.grantStatus()).isEqualTo("ACTIVE");
    }

    @Test
    @DisplayName("(f) the after-use review is mandatory, for every owner, also after a revocation")
    void theAfterUseReviewIsMandatory() {
        Walk walk = Walk.filed(hospital(), "joint")
                .approved("head.a", "head.b")
                .executed(10)
                .accepted();
        walk.endEarly();
        assertThat(walk.status()).isEqualTo("AFTER_USE_REVIEW");
        walk.decide("head.a", "used-as-stated", Forms.review(true));
        assertThat(walk.status()).isEqualTo("AFTER_USE_REVIEW");
        walk.decide("head.b", "used-as-stated", Forms.review(true));
        assertThat(walk.status()).isEqualTo("ENDED");

        Walk revoked = Walk.inUse(hospital()).deviate().decide("head.a", "revoke", "超额度", Forms.deviation());
        assertThat(revoked.openSteps()).containsExactly("Task_AfterUseReview");
    }

    @Test
    @DisplayName("(g) a change of purpose or scope is a new request, not an edit")
    void aChangeOfPurposeIsANewRequest() {
        Walk walk = Walk.filed(hospital(), "general.a");
        refuseEdit(walk);
        walk.approved("head.a").executed(10).accepted();
        refuseEdit(walk);
        var copy = walk.owner().post(walk.path() + "/copy", Map.of());
        assertThat(copy.path("id").asString()).isNotEqualTo(walk.id);
        assertThat(copy.path("status").asString()).isEqualTo("DRAFT");
        assertThat(copy.path("linked").path("number").asString()).isEqualTo(walk.number());
        assertThat(walk.status()).isEqualTo("IN_USE");
    }

    @Test
    @DisplayName("(h) mixed levels take the highest, and what is left after a partial approval is evaluated again")
    void theHighestLevelCountsAndIsEvaluatedAgain() {
        Walk walk = Walk.filed(hospital(), "general.b", "core.a");
        assertThat(walk.page().path("level").asInt()).isEqualTo(3);
        assertThat(walk.page().path("approvalBody").asInt()).isEqualTo(3);
        String[] all = Hospital.FIELDS.keySet().toArray(String[]::new);
        walk.decide("head.a", "consent-with-conditions", Forms.drop(hospital(), "core.a", all));
        walk.decide("head.b", "consent");
        assertThat(walk.page().path("level").asInt()).isEqualTo(1);
        assertThat(walk.tasks("secretary")).isEmpty();
        walk.decide("leader", "approve").executed(10).accepted();
        assertThat(walk.page().path("grant").path("fields").toString())
                .doesNotContain(hospital().asset("core.a"));
        walk.endEarly();
        assertThat(walk.openSteps()).containsExactly("Task_AfterUseReview");
    }

    private static void refuseEdit(Walk walk) {
        var page = walk.page();
        var change = Map.of(
                "form",
                Map.of("title", "别的用途"),
                "revision",
                page.path("revision").asInt());
        assertCode(walk.owner().refused(409, "PUT", walk.path(), change), "matter.not_editable");
        assertCode(walk.refusedSubmission(409), "matter.not_editable");
        assertThat(walk.page().path("form")).isEqualTo(page.path("form"));
    }

    /** As if the step had never been decided, although the engine went on. */
    private void forget(Walk walk, String opinion) {
        int rows = jdbc.update(
                "UPDATE matter_step SET state = 'CANCELLED' WHERE matter_id = ? AND opinion = ?", walk.id, opinion);
        assertThat(rows).isEqualTo(1);
    }

    private void remember(Walk walk, String opinion) {
        jdbc.update("UPDATE matter_step SET state = 'DONE' WHERE matter_id = ? AND opinion = ?", walk.id, opinion);
    }
}

package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;

/** Open tasks follow the appointments: whoever comes and goes, the work goes on and four eyes hold. */
class OpenTasksTest extends PersonnelTest {

    @Test
    void theWorkOfAHeadWhoMovesGoesToTheSuccessorAndNothingIsKept() {
        Hospital hospital = administered().appoint("next", Post.STAFF, "A");
        Walk walk = Walk.filed(hospital, "general.a");
        walk.hospital.as("head.a").post("/api/tasks/" + walk.task("head.a") + "/claim", null);
        security(hospital).post(PEOPLE + hospital.person("next") + "/appointments", head(hospital));

        assertThat(walk.tasks("next")).as("the head is still there").isEmpty();
        move(hospital, "head.a", "B", "next");

        assertThat(walk.tasks("head.a")).isEmpty();
        assertThat(walk.openSteps()).containsExactly("Task_OwnerReview");
        assertThat(counts(hospital, "head.a")).isZero();
        assertThat(hospital.as("head.a").get("/api/me").path("appointments").findValuesAsString("post"))
                .containsExactly("STAFF");
        walk.decide("next", "consent");
        assertThat(walk.openSteps()).containsExactly("Task_LeaderApproval");
        String again = leaf(walk, "task.resolved_again");
        assertThat(again)
                .contains("\"basis\":\"personnel.changed\"")
                .contains("\"released\":\"" + hospital.person("head.a") + "\"")
                .contains("\"competent\":[\"" + hospital.person("next") + "\"]");
    }

    @Test
    void aSuccessorWithoutTheMandateGetsNothingAndTheDeputyIsAsked() {
        Hospital hospital = administered();
        Walk walk = Walk.filed(hospital, "general.a");

        leave(hospital, "head.a", "stranger");

        assertThat(walk.tasks("stranger")).isEmpty();
        walk.decide("deputy.a", "consent");
    }

    @Test
    void aTaskNobodyMayDecideWaitsVisiblyUntilSomebodyIsAppointed() {
        Hospital hospital = administered();
        Walk walk = Walk.filed(hospital, "general.a").decide("head.a", "consent");
        security(hospital)
                .post(
                        PEOPLE + hospital.person("stranger") + "/appointments",
                        body(Post.PRINCIPAL, null, Orders.today().plusDays(1)));
        hospital.dismiss("principal").dismiss("leader");
        tick();

        assertThat(walk.tasks("leader")).isEmpty();
        assertThat(walk.timeline("open").get(0).path("unresolved").asBoolean()).isTrue();

        security(hospital)
                .post(
                        PEOPLE + hospital.person("member.one") + "/appointments",
                        body(Post.LEADER_IN_CHARGE, null, Orders.today()));

        assertThat(walk.timeline("open").get(0).path("unresolved").asBoolean()).isFalse();
        walk.decide("member.one", "approve");
    }

    @Test
    void theTaskOfARequesterWhoLeftWaitsVisibly() {
        Hospital hospital = administered();
        Walk walk = Walk.filed(hospital, "general.a").decide("head.a", "return", "请补充");

        leave(hospital, "requester", null);

        var open = hospital.as("head.a").get(walk.path() + "/timeline");
        assertThat(Walk.list(open).stream().filter(one -> one.path("unresolved").asBoolean()))
                .hasSize(1);
    }

    @Test
    void whoJoinsItLaterSeesTheQueueAndTheClaimOfALeaverIsReleased() {
        Hospital hospital = administered();
        Walk walk = Walk.filed(hospital, "general.a").approved("head.a");
        assertThat(walk.tasks("stranger")).isEmpty();
        security(hospital)
                .post(
                        PEOPLE + hospital.person("stranger") + "/appointments",
                        body(Post.IT_EXECUTOR, hospital.department("IT"), Orders.today()));

        assertThat(walk.tasks("stranger")).as("taken in with the appointment").hasSize(1);
        hospital.as("it.one").post("/api/tasks/" + walk.task("it.one") + "/claim", null);
        assertThat(queued(hospital, "stranger")).isZero();

        leave(hospital, "it.one", null);

        assertThat(queued(hospital, "stranger"))
                .as("what was released, and what the departure opened")
                .isEqualTo(2);
        assertThat(walk.tasks("stranger")).hasSize(1);
        walk.decide("stranger", "executed", Forms.execution(walk.page(), 10));
    }

    @Test
    void countAndListAgreeForWhoMayNotExecuteThisMatter() {
        Hospital hospital = administered();
        Walk walk = Walk.filed(hospital, "general.a").decide("head.a", "consent");
        security(hospital)
                .post(
                        PEOPLE + hospital.person("head.a") + "/appointments",
                        body(Post.IT_EXECUTOR, hospital.department("IT"), Orders.today()));
        walk.decide("leader", "approve");

        assertThat(walk.tasks("head.a")).isEmpty();
        assertThat(queued(hospital, "head.a")).isZero();
        assertThat(queued(hospital, "it.one")).isEqualTo(1);
    }

    @Test
    void aNewcomerIsBoundByFourEyesAndANewPostDoesNotLoosenThem() {
        Hospital hospital = administered();
        Walk walk = Walk.filed(hospital, "general.a").decide("head.a", "consent");
        hospital.dismiss("leader").dismiss("principal");
        security(hospital)
                .post(
                        PEOPLE + hospital.person("head.a") + "/transfer",
                        Map.of(
                                "on", Orders.today().minusDays(1).toString(),
                                "appointments", List.of(Map.of("post", "LEADER_IN_CHARGE")),
                                "reason", "升任"));

        assertThat(walk.tasks("head.a")).as("reviewed this matter").isEmpty();
        assertThat(walk.timeline("open").get(0).path("unresolved").asBoolean()).isTrue();
    }

    @Test
    void aSubstituteWhoReviewedCannotApproveForTheLeader() {
        Hospital hospital = administered();
        Walk walk = Walk.filed(hospital, "general.a").decide("head.a", "consent");
        var order = security(hospital)
                .post(
                        "/api/administration/substitutions",
                        Orders.substitution(hospital.person("leader"), hospital.person("head.a")));
        assertThat(order.path("warnings").toString()).contains("substitution.four_eyes");

        assertCode(walk.refused(403, "head.a", "approve", null, null), "decision.four_eyes");
    }
}

package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every way a request ends, and the states in which it waits. */
class OutcomesTest extends JourneyTest {

    @Test
    void oneOwnerRejectsAndTheSiblingIsCancelled() {
        Walk walk = Walk.filed(hospital(), "general.a", "general.b");
        String sibling = walk.task("head.b");
        assertCode(walk.refused(422, "head.a", "reject", " ", null), "opinion.comment_needed");
        walk.decide("head.a", "reject", "用途与数据无关");

        assertEnded(walk, "REJECTED_OWNER");
        assertThat(walk.tasks("head.b")).isEmpty();
        assertThat(walk.timeline("cancelled")).hasSize(1);
        assertCode(
                walk.hospital
                        .as("head.b")
                        .refused(409, "POST", Walk.opinionPath(sibling), walk.body("consent", null, null)),
                "task.closed");
    }

    @Test
    void theLeaderRejects() {
        Walk walk = Walk.filed(hospital(), "general.a").decide("head.a", "consent");
        walk.decide("leader", "reject", "必要性不足");
        assertEnded(walk, "REJECTED_LEADER");
    }

    @Test
    void aRejectedMatterIsNotRevivedButFiledAnewWithALink() {
        Walk walk = Walk.filed(hospital(), "general.a").decide("head.a", "reject", "用途与数据无关");
        assertCode(walk.refusedSubmission(409), "matter.not_editable");
        var copy = walk.owner().post(walk.path() + "/copy", Map.of());
        assertThat(copy.path("status").asString()).isEqualTo("DRAFT");
        assertThat(copy.path("linked").path("id").asString()).isEqualTo(walk.id);
        assertThat(copy.path("linked").path("kind").asString()).isEqualTo("refiled");
    }

    @Test
    void withdrawalWorksUntilItClaims() {
        Walk walk = Walk.filed(hospital(), "general.a").approved("head.a");
        String task = walk.task("it.one");
        walk.hospital.as("it.one").post("/api/tasks/" + task + "/claim", null);
        assertThat(walk.page().path("allowedActions").toString()).doesNotContain("withdraw");
        assertCode(
                walk.owner().refused(409, "POST", walk.path() + "/withdrawal", Map.of("comment", "不需要了")),
                "matter.execution_started");

        walk.hospital.as("it.one").post("/api/tasks/" + task + "/release", null);
        walk.withdraw();
        assertEnded(walk, "WITHDRAWN");
        assertThat(walk.tasks("it.two")).isEmpty();
    }

    @Test
    void withdrawalIsOpenAgainAfterItSaidItCannotBeMet() {
        Walk walk = Walk.filed(hospital(), "general.a").approved("head.a");
        walk.decide("it.one", "cannot-be-met", "平台不支持");
        walk.withdraw();
        assertEnded(walk, "WITHDRAWN");
    }

    @Test
    void aReturnedMatterWaitsAsReturnedAndMayBeWithdrawn() {
        Walk walk = Walk.filed(hospital(), "general.a").decide("head.a", "return", "请说明样本量");
        assertThat(walk.status()).isEqualTo("RETURNED");
        assertThat(walk.outcome()).isEmpty();
        walk.withdraw();
        assertEnded(walk, "WITHDRAWN");
    }

    @Test
    void aDeviationSuspendsAtOnceAndTheOwnerResumes() {
        Walk walk = Walk.inUse(hospital()).deviate();
        assertThat(walk.status()).isEqualTo("SUSPENDED");
        assertThat(walk.grantStatus()).isEqualTo("SUSPENDED");
        var use = Forms.use(walk.hospital.asset("general.a"), "sex", 1);
        walk.hospital.as("it.one").refused(409, "POST", "/api/grants/" + walk.grant() + "/uses", use);
        assertCode(walk.refused(422, "head.a", "resume", null, Forms.deviation()), "opinion.comment_needed");
        walk.decide("head.a", "resume", "误记，已更正", Forms.deviation());

        assertThat(walk.status()).isEqualTo("IN_USE");
        assertThat(walk.grantStatus()).isEqualTo("ACTIVE");
    }

    @Test
    void theOwnerRevokesAfterADeviation() {
        Walk walk = Walk.inUse(hospital()).deviate();
        walk.decide("head.a", "revoke", "超额度使用", Forms.deviation());
        assertThat(walk.status()).isEqualTo("AFTER_USE_REVIEW");
        assertThat(walk.grantStatus()).isEqualTo("REVOKED");
        walk.decide("head.a", "used-as-stated", Forms.review(true));
        assertEnded(walk, "REVOKED_VIOLATION");
        assertThat(walk.grantStatus()).isEqualTo("REVOKED");
    }

    @Test
    void aFieldOutsideTheScopeAndADayOutsideTheTermAreDeviations() {
        Walk walk = Walk.filed(hospital(), "general.a");
        walk.decide("head.a", "consent-with-conditions", Forms.drop(walk.hospital, "general.a", "result"));
        walk.decide("leader", "approve").executed(100).accepted();
        walk.use("it.one", Forms.use(walk.hospital.asset("general.a"), "result", 1));
        assertThat(walk.page()
                        .path("grant")
                        .path("uses")
                        .get(0)
                        .path("deviation")
                        .asString())
                .isEqualTo("scope");
        walk.decide("head.a", "resume", "误记", Forms.deviation());
        var early = Forms.use(walk.hospital.asset("general.a"), "sex", 1).put("at", "2026-01-01T00:00:00Z");
        walk.use("it.one", early);
        assertThat(Walk.list(walk.page().path("grant").path("uses")))
                .extracting(use -> use.path("deviation").asString())
                .containsExactlyInAnyOrder("scope", "term");
    }

    @Test
    void aDeviationFoundInTheReviewIsAViolation() {
        Walk walk = Walk.inUse(hospital());
        walk.use("it.one", Forms.use(walk.hospital.asset("general.a"), "sex", 10));
        walk.endEarly();
        assertCode(walk.refused(422, "head.a", "deviation-found", "用途不符", Forms.review(true)), "form.invalid");
        walk.decide("head.a", "deviation-found", "用途不符", Forms.review(false));
        assertEnded(walk, "REVOKED_VIOLATION");
    }

    private static void assertEnded(Walk walk, String outcome) {
        assertThat(walk.status()).isEqualTo("ENDED");
        assertThat(walk.outcome()).isEqualTo(outcome);
        assertThat(walk.openSteps()).isEmpty();
        assertThat(walk.timeline("coming")).isEmpty();
        assertThat(walk.page().path("allowedActions").toString()).isEqualTo("[\"copy\"]");
    }
}

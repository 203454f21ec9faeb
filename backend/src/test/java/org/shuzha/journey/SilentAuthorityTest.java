package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import org.springframework.beans.factory.annotation.Autowired;

/** An authority that does not answer is reminded and reported inside the institution; its silence never passes anything. */
class SilentAuthorityTest extends JourneyTest {

    private static final int WEEK = 7;

    @Autowired
    private ProcessEngine engine;

    private Timers timers;
    private Hospital hospital;
    private Hospital health;

    @BeforeAll
    void anInstitutionAndItsAuthority() {
        timers = new Timers(engine, clock);
        hospital = Submitted.institution(jdbc, emptyHospital("NATIONAL"), "830102")
                .appoint("leader", Post.LEADER_IN_CHARGE, null);
        health = Submitted.place(jdbc, emptyHospital("NATIONAL"), "HEALTH", "DISTRICT", "830102")
                .appoint("reg", Post.REGULATOR_STAFF, "GX");
    }

    @AfterEach
    void engineBackToNow() {
        Timers.backToNow();
    }

    @Test
    void theClerkRemindsItTheLeaderLooksInAndItsAnswerEndsBoth() {
        Walk walk = Submitted.filed(hospital).decide("dso", "dispatched", Submitted.dispatch());
        assertThat(timers.due(walk)).isEmpty();
        timers.later(2 * WEEK);
        timers.fire(walk);
        assertThat(walk.openSteps()).containsExactlyInAnyOrder("Task_Receipt", "Task_Remind");
        assertThat(walk.refused(422, "dso", "reminded", null, null).path("code").asString())
                .isEqualTo("opinion.comment_needed");
        walk.decide("dso", "reminded", "电话联系信息科，答复本周内办理");
        timers.later(WEEK + 1);
        timers.fire(walk);
        assertThat(walk.openSteps()).containsExactlyInAnyOrder("Task_Receipt", "Task_OverseeSilence");
        walk.decide("leader", "remind-again");
        assertThat(walk.openSteps()).containsExactlyInAnyOrder("Task_Receipt", "Task_Remind");
        assertThat(walk.status()).isEqualTo("IN_PROGRESS");

        Submitted.answer(health, "reg", walk, "receipt", null);
        assertThat(walk.openSteps()).containsExactly("Task_Dispatch");
        assertThat(states(walk)).containsExactly("ANSWERED", "ADDRESSED");
        assertThat(leaves(walk)).noneMatch(leaf -> leaf.contains("submission.withdrawn"));
    }

    @Test
    void aWithdrawalTakesTheReminderWithTheSubmission() {
        Walk walk = Submitted.filed(hospital).decide("dso", "dispatched", Submitted.dispatch());
        timers.later(2 * WEEK);
        timers.fire(walk);
        walk.withdraw();
        assertThat(walk.openSteps()).isEmpty();
        assertThat(states(walk)).containsExactly("WITHDRAWN");
    }

    private List<String> states(Walk walk) {
        return jdbc.queryForList(
                "SELECT state FROM submission_dispatch WHERE matter_id = ? ORDER BY addressed_at, id",
                String.class,
                walk.id);
    }

    private List<String> leaves(Walk walk) {
        return jdbc.queryForList("SELECT content FROM audit_leaf WHERE stream = ?", String.class, "matter:" + walk.id);
    }
}

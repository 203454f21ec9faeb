package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;

/** An incident that ended is taken up again: a report of its own, linked, with times of its own. */
class ReopenedIncidentTest extends IncidentJourney {

    private Hospital hospital;

    @BeforeAll
    void aPlace() {
        hospital = incidentHospital("NATIONAL", "HEALTH", "770306").appoint("porter", Post.STAFF, "W");
        office("HEALTH", "DISTRICT", "770306");
    }

    @Test
    void whoTookPartTakesItUpAgainAndTellsTheDiscoveryAnew() {
        Walk ended = falseAlarm();
        assertThat(ended.pageFor("leader").path("allowedActions").toString()).contains("reopen");
        JsonNode draft = hospital.as("leader").post(ended.path() + "/reopening", Map.of());
        assertThat(draft.path("form")).isEqualTo(Forms.json(Map.of("what", "护士站电脑弹出勒索信息")));
        Instant noticed = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Walk anew = Walk.of(hospital, "leader", draft.path("id").asString())
                .change("noticedAt", noticed.toString())
                .submit();
        assertThat(anew.page().at("/linked/kind").asString()).isEqualTo("reopens");
        assertThat(Instant.parse(anew.page().at("/incident/noticedAt").asString()))
                .isEqualTo(noticed);
        assertThat(anew.openSteps()).containsExactly("Task_Contain");
        assertThat(ended.page().at("/called/0/number").asString()).isEqualTo(anew.number());
        assertThat(ended.outcome()).as("what was decided stands").isEqualTo("FALSE_ALARM");
        assertThat(leaves(ended, "matter.reopened")).isEqualTo(1);
        assertThat(holds(ended)).as("held already").isEqualTo(1);
        assertThat(holds(anew)).isEqualTo(1);

        assertThat(ended.pageFor("leader").path("allowedActions").toString()).doesNotContain("reopen");
        JsonNode again = hospital.as("lead").refused(409, "POST", ended.path() + "/reopening", Map.of());
        assertCode(again, "matter.reopened");
    }

    @Test
    void ofTwoDraftsTheFirstFiledCounts() {
        Walk ended = falseAlarm();
        Walk first = drafted(ended, "leader");
        Walk second = drafted(ended, "nurse");
        first.change("noticedAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .submit();
        second.change("noticedAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        assertCode(second.refusedSubmission(409), "matter.reopened");
    }

    @Test
    void whatRunsAndWhatOthersMayNotReadIsNotTakenUp() {
        Walk running = reported(hospital, "nurse");
        assertCode(
                hospital.as("nurse").refused(409, "POST", running.path() + "/reopening", Map.of()),
                "matter.not_reopenable");
        hospital.as("porter").refused(404, "POST", falseAlarm().path() + "/reopening", Map.of());
    }

    private Walk falseAlarm() {
        Walk walk = reported(hospital, "nurse");
        decide(walk, "lead", "Task_Contain", "no-incident", null);
        decide(walk, "leader", "Task_ConfirmFalseAlarm", "false-alarm", null);
        assertThat(walk.outcome()).isEqualTo("FALSE_ALARM");
        return walk;
    }

    private Walk drafted(Walk ended, String who) {
        JsonNode draft = hospital.as(who).post(ended.path() + "/reopening", Map.of());
        return Walk.of(hospital, who, draft.path("id").asString());
    }

    private int leaves(Walk walk, String action) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_leaf WHERE stream = ? AND content LIKE ?",
                Integer.class,
                "matter:" + walk.id,
                "%" + action + "%");
    }

    private int holds(Walk walk) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM audit_hold WHERE matter_id = ?", Integer.class, walk.id);
    }
}

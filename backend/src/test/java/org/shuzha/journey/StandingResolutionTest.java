package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A standing resolution from its adoption through its runs to its end. */
class StandingResolutionTest extends StandingJourney {
    @Autowired
    private ProcessEngine engine;

    @Test
    void runsNeedNoMeetingUntilItExpiresAndWiderOnesAlwaysDo() {
        Walk resolution = adopted();
        Walk first = filed("requester", run(resolution));
        Walk second = filed("stranger", run(resolution));
        assertThat(first.openSteps()).containsExactly(CONTRACT);
        assertThat(second.openSteps()).containsExactly(CONTRACT);
        JsonNode covered = first.page().path("coveredBy");
        assertThat(covered.at("/link/number").asString()).isEqualTo(resolution.number());
        assertThat(covered.path("until").asString())
                .isEqualTo(StandingForms.until().toString());
        assertThat(first.timeline("covered").get(0).at("/linked/number").asString())
                .isEqualTo(resolution.number());
        assertThat(trail(first, "matter.standing_covered")).isOne();
        released(first, 180);
        List<JsonNode> runs = runs(resolution);
        assertThat(runs)
                .extracting(run -> run.at("/link/number").asString())
                .containsExactly(second.number(), first.number());
        assertThat(runs.get(1).path("rows").asLong()).isEqualTo(180);
        assertThat(runs.get(1).path("persons").asLong()).isEqualTo(40);
        assertThat(runs.get(0).path("requester").asString())
                .isEqualTo(hospital().name("stranger"));
        assertThat(runs.get(0).path("rows").isNumber()).isFalse();

        ObjectNode wider = run(resolution).put("persons", StandingForms.PERSONS + 1);
        assertThat(filed("requester", wider).openSteps()).containsExactly(MEETING);

        later(301);
        expire(resolution);
        assertThat(resolution.outcome()).isEqualTo("EXPIRED");
        ObjectNode after = run(resolution);
        after.set("term", Forms.term(Forms.today(), Forms.today().plusDays(302)));
        Walk late = filed("requester", after);
        assertThat(late.openSteps()).containsExactly(MEETING);
        assertThat(late.page().path("coveredBy").isNull()).isTrue();
    }

    @Test
    void whatWasRevokedBeforeTheReleaseIsNotReleasedAndTheBodyDecides() {
        Walk resolution = adopted();
        Walk run = readyForRelease(filed("requester", run(resolution)));
        resolution.decide("secretary", "revoke-standing", "监测规定已经废止");
        assertThat(resolution.outcome()).isEqualTo("REVOKED");
        JsonNode refusal = run.refused(409, "it.one", "executed", null, execution(run, 100));
        assertCode(refusal, "decision.standing_not_covering");
        assertThat(refusal.path("args").path("beyond").toString()).contains("inForce");
        run.decide("it.one", "cannot-be-met", "长期决议已撤销");
        reviewed(run);
        assertThat(run.openSteps()).containsExactly(MEETING);
        assertThat(runs(resolution)).isEmpty();
        run.resolved("approve");
        released(run, 100);
        assertThat(run.grantStatus()).isEqualTo("ACTIVE");
    }

    @Test
    @Tag("embedded")
    void whatEndsBeforeTheContractIsCheckedShowsInTheTimeline() {
        Walk resolution = adopted();
        Walk run = filed("requester", run(resolution));
        resolution.decide("requester", "end-standing", "报送任务已结束");
        assertThat(resolution.outcome()).isEqualTo("ENDED_EARLY");
        readyForRelease(run);
        assertThat(run.timeline("lapsed")).hasSize(1);
        assertThat(trail(run, "matter.standing_lapsed")).isOne();
        assertThat(run.page().path("coveredBy").isNull()).isTrue();
        assertCode(run.refused(409, "it.one", "executed", null, execution(run, 100)), "decision.standing_not_covering");
    }

    @Test
    @Tag("embedded")
    void whoEndsItGivesReasons() {
        Walk resolution = adopted();
        assertCode(resolution.refused(422, "secretary", "revoke-standing", null, null), "opinion.comment_needed");
        assertCode(resolution.refused(422, "requester", "end-standing", null, null), "opinion.comment_needed");
    }

    @Test
    @Tag("embedded")
    void aTermOfMoreThanTwelveMonthsIsRefused() {
        ObjectNode form = StandingForms.standing(hospital());
        form.set("term", Forms.term(Forms.today(), Forms.today().plusMonths(12)));
        Walk.draft(hospital(), "requester", StandingForms.STANDING, form).submit();
        form.set("term", Forms.term(Forms.today(), Forms.today().plusMonths(12).plusDays(1)));
        JsonNode refusal = Walk.draft(hospital(), "requester", StandingForms.STANDING, form)
                .refusedSubmission(422);
        assertThat(refusal.at("/fields/0/path").asString()).isEqualTo("/term/until");
    }

    /** Does what the job executor does once the engine's clock has followed. */
    private void expire(Walk resolution) {
        String instance =
                jdbc.queryForObject("SELECT process_instance_id FROM matter WHERE id = ?", String.class, resolution.id);
        var jobs = engine.getManagementService();
        var timer = jobs.createJobQuery().processInstanceId(instance).timers().singleResult();
        assertThat(timer.getDuedate()).isBeforeOrEqualTo(clock.instant());
        jobs.executeJob(timer.getId());
    }
}

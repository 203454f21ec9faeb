package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A standing resolution stands for the meeting of its runs, to its border, while it is in force, and for nothing else. */
class StandingResolutionTest extends JourneyTest {

    private static final String CONTRACT = "Task_Contract";
    private static final String MEETING = "Task_Convene";

    @Autowired
    private ProcessEngine engine;

    private Walk standing;

    @BeforeAll
    void anOfficer() {
        hospital().appoint("dso", Post.DATA_SECURITY_OFFICER, null);
    }

    @BeforeEach
    void aStandingResolution() {
        standing = adopted();
    }

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
        List<JsonNode> runs = Walk.list(resolution.page().path("runs"));
        assertThat(runs)
                .extracting(run -> run.at("/link/number").asString())
                .containsExactly(first.number(), second.number());
        assertThat(runs.get(0).path("rows").asLong()).isEqualTo(180);
        assertThat(runs.get(0).path("persons").asLong()).isEqualTo(40);
        assertThat(runs.get(1).path("requester").asString())
                .isEqualTo(hospital().name("stranger"));
        assertThat(runs.get(1).path("rows").isNumber()).isFalse();

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
    @Tag("embedded")
    void whatStaysWithinInEverythingIsCoveredAndOneStepBeyondIsNotEachNamedInThePreview() {
        assertThat(beyond(form -> form)).isEmpty();
        assertThat(beyond(form -> form.put("persons", 51))).containsExactly("persons");
        assertThat(beyond(form -> form.put("maxRows", 201))).containsExactly("maxRows");
        assertThat(beyond(form -> form.put("manner", "query"))).containsExactly("manner");
        assertThat(beyond(form -> form.put("channel", "intranet"))).containsExactly("channel");
        assertThat(beyond(form -> form.put("statutoryDuty", false))).containsExactly("statutoryDuty");
        assertThat(beyond(form -> set(form, "environment", Forms.json(Map.of("location", "abroad")))))
                .containsExactly("boundaries", "environment");
        assertThat(beyond(form -> set(form, "recipients", StandingForms.recipients("云汀区第二医院"))))
                .containsExactly("recipients");
        assertThat(beyond(form -> set(form, "recipients", StandingForms.recipients("云汀区疾病预防控制中心", "云汀区第二医院"))))
                .containsExactly("recipients");
        assertThat(beyond(form -> assets(form, "general.a", "ward"))).isEmpty();
        assertThat(beyond(form -> assets(form, "general.a", "ward", "sex"))).containsExactly("assets");
        assertThat(beyond(form -> assets(form, "general.b", "ward"))).containsExactly("assets");
        assertThat(beyond(form -> assets(form, "core.a", "ward"))).containsExactly("assets", "level", "boundaries");
        assertThat(beyond(form -> term(form, 0, 301))).containsExactly("term");
        assertThat(beyond(form -> term(form, -1, 300))).containsExactly("term");
        assertThat(beyond(form -> term(form, 300, 300))).isEmpty();
    }

    @Test
    @Tag("embedded")
    void thePreviewShowsTheMeetingExactlyWhereItComes() {
        assertThat(courseOf(run(standing))).doesNotContain("Call_CollectiveResolution");
        assertThat(courseOf(run(standing).put("maxRows", 201))).contains("Call_CollectiveResolution");
        assertThat(filed("requester", run(standing).put("maxRows", 201)).openSteps())
                .containsExactly(MEETING);
    }

    @Test
    @Tag("embedded")
    void itIsInForceOnItsLastDayAndNotOnTheNextEvenBeforeTheTimerRuns() {
        Walk resolution = adopted();
        later(300);
        assertThat(beyond(resolution, "requester", form -> form)).isEmpty();
        assertThat(offered("requester")).contains(resolution.id);
        later(1);
        assertThat(beyond(resolution, "requester", form -> form)).containsExactly("inForce");
        assertThat(offered("requester")).doesNotContain(resolution.id);
    }

    @Test
    @Tag("embedded")
    void itIsNotInForceBeforeItsFirstDay() {
        ObjectNode form = StandingForms.standing(hospital());
        form.set("term", Forms.term(Forms.today().plusDays(1), StandingForms.until()));
        Walk resolution = resolved(form);
        ObjectNode run = run(resolution);
        run.set("term", Forms.term(Forms.today().plusDays(1), StandingForms.until()));
        assertThat(beyond("requester", run)).containsExactly("inForce");
        later(1);
        assertThat(beyond("requester", run)).isEmpty();
    }

    @Test
    @Tag("embedded")
    void whatTheBodyHasNotPassedCoversNothing() {
        Walk waiting = Walk.draft(hospital(), "requester", StandingForms.STANDING, StandingForms.standing(hospital()))
                .submit();
        assertThat(beyond("requester", run(waiting))).contains("inForce");
        assertThat(filed("requester", run(waiting)).openSteps()).containsExactly(MEETING);
        waiting.decide("head.a", "reject", "范围过宽");
        assertThat(beyond("requester", run(waiting))).contains("inForce");
    }

    @Test
    @Tag("embedded")
    void aConditionOfTheOwnersIsTheBorder() {
        Walk resolution = proposed(StandingForms.standing(hospital()));
        resolution.decide(
                "head.a", "consent-with-conditions", Forms.conditions().put("maxRows", 100));
        resolve(resolution);
        assertThat(beyond(resolution, "requester", form -> form.put("maxRows", 100)))
                .isEmpty();
        assertThat(beyond(resolution, "requester", form -> form.put("maxRows", 101)))
                .containsExactly("maxRows");
    }

    @Test
    @Tag("embedded")
    void aLevelThatRoseAfterTheResolutionGoesToTheBody() {
        setLevel(2);
        try {
            assertThat(beyond(form -> form)).containsExactly("level");
        } finally {
            setLevel(1);
        }
    }

    @Test
    @Tag("embedded")
    void whoProposedItMayFileARunAndWhoVotedOnItHasApprovedHisOwn() {
        assertThat(beyond(standing, "requester", form -> form)).isEmpty();
        assertThat(beyond(standing, "member.one", form -> form)).containsExactly("people");
        assertThat(beyond(standing, "member.four", form -> form)).isEmpty();
        assertThat(filed("member.one", run(standing)).openSteps()).containsExactly(MEETING);
    }

    @Test
    @Tag("embedded")
    void onlyThoseOfTheOwnInstitutionInForceCount() {
        Hospital other = staffed("NATIONAL");
        assertThat(offered("requester")).contains(standing.id);
        assertThat(Walk.list(other.as("requester").get("/api/standing-resolutions")))
                .isEmpty();
        ObjectNode form = StandingForms.run(other, standing.id);
        JsonNode check = other.as("requester")
                .post("/api/matters/checks", Map.of("procedure", StandingForms.PROVISION, "form", form))
                .path("standing");
        assertThat(check.path("number").isNull()).isTrue();
        assertThat(check.path("beyond").toString()).isEqualTo("[\"inForce\"]");
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
        assertThat(resolution.page().path("runs")).isEmpty();
        resolveMeeting(run);
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

    private Walk adopted() {
        return resolved(StandingForms.standing(hospital()));
    }

    private Walk resolved(ObjectNode form) {
        Walk walk = proposed(form).decide("head.a", "consent");
        return resolve(walk);
    }

    private Walk proposed(ObjectNode form) {
        return Walk.draft(hospital(), "requester", StandingForms.STANDING, form).submit();
    }

    private Walk resolve(Walk walk) {
        resolveMeeting(walk);
        assertThat(walk.status()).isEqualTo("IN_USE");
        return walk;
    }

    private static void resolveMeeting(Walk walk) {
        walk.decide("secretary", "convene", Forms.agenda());
        for (String member : List.of("principal", "member.one", "member.two", "member.three")) {
            walk.decide(member, "approve");
        }
        walk.decide("secretary", "conclude", Forms.minutes());
    }

    private ObjectNode run(Walk resolution) {
        return StandingForms.run(hospital(), resolution.id);
    }

    /** Filed and reviewed: the meeting is next, or the contract. */
    private Walk filed(String who, ObjectNode form) {
        Walk walk = Walk.draft(hospital(), who, StandingForms.PROVISION, form).submit();
        reviewed(walk);
        return walk;
    }

    private static void reviewed(Walk walk) {
        walk.decide("dso", "effect-acceptable", StandingForms.noEffects());
        if (walk.openSteps().contains("Task_CountersignExemption")) {
            walk.decide("dso", "countersign");
        }
        walk.decide("head.a", "consent");
    }

    private Walk readyForRelease(Walk walk) {
        String scan = Submitted.document(walk.owner(), "合同.pdf");
        walk.decide(walk.requester, "contract-signed", StandingForms.contract(scan));
        return walk.decide("dso", "verified");
    }

    private void released(Walk walk, long rows) {
        readyForRelease(walk).decide("it.one", "executed", execution(walk, rows));
    }

    private static ObjectNode execution(Walk walk, long rows) {
        return Forms.execution(walk.page(), rows).put("persons", 40);
    }

    private List<String> beyond(UnaryOperator<ObjectNode> change) {
        return beyond(standing, "requester", change);
    }

    private List<String> beyond(Walk resolution, String who, UnaryOperator<ObjectNode> change) {
        return beyond(who, change.apply(run(resolution)));
    }

    private List<String> beyond(String who, ObjectNode form) {
        JsonNode check = preview(who, form).path("standing");
        assertThat(check.isObject()).isTrue();
        return Walk.list(check.path("beyond")).stream().map(JsonNode::asString).toList();
    }

    private List<String> courseOf(ObjectNode form) {
        return Walk.list(preview("requester", form).path("steps")).stream()
                .map(step -> step.path("element").asString())
                .toList();
    }

    private JsonNode preview(String who, ObjectNode form) {
        return hospital()
                .as(who)
                .post("/api/matters/checks", Map.of("procedure", StandingForms.PROVISION, "form", form));
    }

    private List<String> offered(String who) {
        return Walk.list(hospital().as(who).get("/api/standing-resolutions")).stream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private static ObjectNode set(ObjectNode form, String field, JsonNode value) {
        form.set(field, value);
        return form;
    }

    private ObjectNode assets(ObjectNode form, String asset, String... fields) {
        return set(form, "assets", StandingForms.assets(hospital().asset(asset), fields));
    }

    private static ObjectNode term(ObjectNode form, int from, int until) {
        return set(
                form,
                "term",
                Forms.term(Forms.today().plusDays(from), Forms.today().plusDays(until)));
    }

    private void setLevel(int level) {
        jdbc.update(
                "UPDATE catalogue_asset SET level = ? WHERE id = ?",
                level,
                hospital().asset("general.a"));
    }

    private int trail(Walk walk, String action) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_leaf WHERE stream = ? AND content LIKE ?",
                Integer.class,
                "matter:" + walk.id,
                "%\"" + action + "\"%");
    }

    /** The application's clock alone: no timer runs. */
    private void later(int days) {
        clock.advance(Duration.ofDays(days));
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

package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A standing resolution stands for the meeting of its runs to its border, while it is in force, and not one step beyond. */
@Tag("embedded")
class StandingBorderTest extends StandingJourney {
    private Walk standing;

    @BeforeEach
    void aStandingResolution() {
        standing = adopted();
    }

    @Test
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
    void thePreviewShowsTheMeetingExactlyWhereItComes() {
        assertThat(courseOf(run(standing))).doesNotContain("Call_CollectiveResolution");
        assertThat(courseOf(run(standing).put("maxRows", 201))).contains("Call_CollectiveResolution");
        assertThat(filed("requester", run(standing).put("maxRows", 201)).openSteps())
                .containsExactly(MEETING);
    }

    @Test
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
    void whatTheBodyHasNotPassedCoversNothing() {
        Walk waiting = Walk.draft(hospital(), "requester", StandingForms.STANDING, StandingForms.standing(hospital()))
                .submit();
        assertThat(beyond("requester", run(waiting))).containsExactly("inForce");
        assertThat(preview("stranger", run(waiting))
                        .path("standing")
                        .path("title")
                        .isNull())
                .isTrue();
        assertThat(filed("requester", run(waiting)).openSteps()).containsExactly(MEETING);
        waiting.decide("head.a", "reject", "范围过宽");
        assertThat(beyond("requester", run(waiting))).contains("inForce");
    }

    @Test
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
    void aLevelThatRoseAfterTheResolutionGoesToTheBody() {
        setLevel(2);
        try {
            assertThat(beyond(form -> form)).containsExactly("level");
        } finally {
            setLevel(1);
        }
    }

    @Test
    void whoProposedItMayFileARunAndWhoVotedOnItHasApprovedHisOwn() {
        assertThat(beyond(standing, "requester", form -> form)).isEmpty();
        assertThat(beyond(standing, "member.one", form -> form)).containsExactly("people");
        assertThat(beyond(standing, "member.four", form -> form)).isEmpty();
        assertThat(filed("member.one", run(standing)).openSteps()).containsExactly(MEETING);
    }

    @Test
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

    private List<String> beyond(UnaryOperator<ObjectNode> change) {
        return beyond(standing, "requester", change);
    }

    private List<String> courseOf(ObjectNode form) {
        return Walk.list(preview("requester", form).path("steps")).stream()
                .map(step -> step.path("element").asString())
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
}

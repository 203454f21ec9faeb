package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;

/** A requester leaves in the middle of a matter: somebody of the department takes it over, and four eyes still hold. */
class SuccessionTest extends PersonnelTest {

    @Test
    void theSuccessorCorrectsSubmitsAndSignsInTheOwnName() {
        Hospital hospital = department();
        Walk walk = Walk.filed(hospital, "general.a").decide("head.a", "return", "请补充目的");
        leave(hospital, "requester", null);
        assertThat(hospital.as("next").get("/api/successions")).isEmpty();
        JsonNode waiting = security(hospital).get("/api/successions");
        assertThat(waiting.findValuesAsString("former")).containsExactly(hospital.name("requester"));

        name(hospital, "security", walk, "next");

        assertThat(security(hospital).get("/api/successions")).isEmpty();
        Walk taken = walk.continuedBy("next");
        assertThat(taken.tasks("next")).hasSize(1);
        assertThat(taken.page().path("allowedActions").toString()).contains("edit", "submit");
        taken.change("recipients", List.of(Map.of("kind", "person", "person", hospital.person("next"))));
        taken.submit().approved("head.a").executed(100);
        taken.decide("next", "accept", Forms.acceptance(hospital.name("next")));
        assertThat(taken.status()).isEqualTo("IN_USE");
        assertThat(leaf(taken, "matter.succeeded"))
                .contains(hospital.person("requester"), hospital.person("next"), hospital.person("security"));
        leave(hospital, "next", null);
        assertThat(grantStatus(hospital, taken)).isEqualTo("REVOKED");
    }

    @Test
    void theHeadOfTheDepartmentNamesSomebodyButNotHimself() {
        Hospital hospital = department().appoint("head.r", Post.DEPARTMENT_HEAD, "R");
        Walk walk = Walk.filed(hospital, "general.a").approved("head.a").executed(100);
        hospital.as("head.r").refused(404, "POST", walk.path() + "/successor", order(hospital, "next"));
        leave(hospital, "requester", null);

        hospital.as("head.b").refused(404, "POST", walk.path() + "/successor", order(hospital, "next"));
        assertThat(hospital.as("head.b").get("/api/successions")).isEmpty();
        refused(hospital, 403, "head.r", walk, "head.r", "succession.self");
        refused(hospital, 422, "head.r", walk, "head.b", "succession.department");
        assertThat(hospital.as("head.r").get("/api/successions")).hasSize(1);
        name(hospital, "head.r", walk, "next");
        walk.continuedBy("next").decide("next", "accept", Forms.acceptance(hospital.name("next")));
    }

    @Test
    void whoPlaysAnotherPartCannotBecomeTheRequester() {
        Hospital hospital = department()
                .appoint("it.one", Post.STAFF, "R")
                .appoint("it.two", Post.STAFF, "R")
                .appoint("head.a", Post.STAFF, "R")
                .appoint("leader", Post.STAFF, "R");
        Walk walk =
                Walk.filed(hospital, "general.a").decide("head.a", "consent").decide("leader", "approve");
        leave(hospital, "requester", null);

        for (String taken : new String[] {"head.a", "leader", "it.one", "it.two"}) {
            refused(hospital, 409, "security", walk, taken, "succession.part");
        }
        name(hospital, "security", walk, "next");
        walk.continuedBy("next").executed(100);
    }

    @Test
    void bothRequestersStayStarters() {
        Hospital hospital = department();
        Walk walk = Walk.filed(hospital, "general.a");
        leave(hospital, "requester", null);
        name(hospital, "security", walk, "next");
        jdbc.update("UPDATE identity_person SET active = TRUE WHERE id = ?", hospital.person("requester"));
        hospital.appoint("requester", Post.IT_EXECUTOR, "IT").appoint("next", Post.IT_EXECUTOR, "IT");

        walk.continuedBy("next").approved("head.a");

        assertThat(jdbc.queryForList(
                        "SELECT c.person_id FROM matter_step_candidate c JOIN matter_step s ON s.id = c.step_id"
                                + " WHERE s.matter_id = ? AND s.state = 'OPEN'",
                        String.class,
                        walk.id))
                .containsExactlyInAnyOrder(hospital.person("it.one"), hospital.person("it.two"));
    }

    @Test
    void nothingWaitsForAMatterThatNeedsNobody() {
        Hospital hospital = department();
        Walk draft = Walk.draft(hospital, "requester", Forms.request(hospital, "requester", "general.a"));
        Walk withdrawn = Walk.filed(hospital, "general.a").withdraw();
        leave(hospital, "requester", null);

        assertThat(security(hospital).get("/api/successions")).isEmpty();
        security(hospital).refused(404, "POST", draft.path() + "/successor", order(hospital, "next"));
        security(hospital).refused(404, "POST", withdrawn.path() + "/successor", order(hospital, "next"));
    }

    private Hospital department() {
        return administered().appoint("next", Post.RESEARCHER, "R");
    }

    private static Map<String, Object> order(Hospital hospital, String who) {
        return Map.of("successor", hospital.person(who), "reason", "原申请人离职");
    }

    private static void name(Hospital hospital, String by, Walk walk, String who) {
        hospital.as(by).post(walk.path() + "/successor", order(hospital, who));
    }

    private static void refused(Hospital hospital, int status, String by, Walk walk, String who, String code) {
        assertCode(hospital.as(by).refused(status, "POST", walk.path() + "/successor", order(hospital, who)), code);
    }
}

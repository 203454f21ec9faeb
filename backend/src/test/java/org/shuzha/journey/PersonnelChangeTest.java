package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuzha.Client;
import org.shuzha.identity.Post;

/** Rights end with the post (A18, A29.4, B10): account, sessions, substitutions and grants, on the day ordered. */
class PersonnelChangeTest extends PersonnelTest {

    @Test
    void aLeaverIsOutAtOnceWithAccountSessionsSubstitutionsAndGrants() {
        Hospital hospital = administered();
        Walk walk = Walk.inUse(hospital);
        hospital.substitute("leader", "requester");
        Client before = hospital.as("requester");
        var page = security(hospital).get(PEOPLE + hospital.person("requester"));
        assertThat(page.path("grants").findValuesAsString("number")).containsExactly(walk.number());

        leave(hospital, "requester", null);

        before.refused(401, "GET", "/api/me", null);
        var after = security(hospital).get(PEOPLE + hospital.person("requester"));
        assertThat(after.path("state").asString()).isEqualTo("left");
        assertThat(after.path("grants")).isEmpty();
        assertThat(after.at("/substitutions/0/allowedActions")).isEmpty();
        assertThat(after.path("appointments").findValuesAsString("state")).doesNotContain("valid");
        var matter = hospital.as("head.a").get(walk.path());
        assertThat(matter.at("/grant/status").asString()).isEqualTo("REVOKED");
        assertThat(matter.at("/grant/endReason").asString()).isEqualTo("left");
        assertThat(matter.path("status").asString()).isEqualTo("AFTER_USE_REVIEW");
        assertThat(hospital.as("leader").get("/api/substitutions").at("/0/allowedActions"))
                .isEmpty();
        assertThat(matters(hospital, "head.a")).contains(walk.id);
        hospital.as("head.a").post(Walk.opinionPath(firstTask(hospital, "head.a")), opinion(matter));
        assertThat(hospital.as("head.a").get(walk.path()).path("outcome").asString())
                .isEqualTo("EXPIRED_UNUSED");
    }

    @Test
    void aTransferRevokesGrantsToo() {
        Hospital hospital = administered();
        Walk walk = Walk.inUse(hospital);

        move(hospital, "requester", "B", null);

        assertThat(walk.grantStatus()).isEqualTo("REVOKED");
        assertThat(walk.page().at("/grant/endReason").asString()).isEqualTo("moved");
    }

    @Test
    void theSubstituteOfALeaverCanDecideNoMore() {
        Hospital hospital = administered().appoint("helper", Post.STAFF, "R");
        hospital.substitute("head.a", "helper");
        Walk walk = Walk.filed(hospital, "general.a");
        String task = walk.task("helper");
        hospital.as("helper").post("/api/tasks/" + task + "/claim", null);

        leave(hospital, "head.a", null);

        assertThat(walk.tasks("helper")).isEmpty();
        assertThat(counts(hospital, "helper")).isZero();
        hospital.as("helper").refused(404, "POST", Walk.opinionPath(task), walk.body("consent", null, null));
        walk.decide("deputy.a", "consent");
    }

    @Test
    void aDepartureTakesEffectWithTheEndOfItsLastDay() {
        Hospital hospital = administered();
        Walk walk = Walk.inUse(hospital);
        Walk waiting = Walk.filed(hospital, "general.a");
        String requester = hospital.person("requester");
        var ordered = security(hospital)
                .post(
                        PEOPLE + requester + "/departure",
                        Map.of("on", Orders.today().toString(), "reason", "离职"));
        assertThat(ordered.path("effective").asBoolean()).isFalse();
        security(hospital)
                .post(
                        PEOPLE + hospital.person("head.a") + "/departure",
                        Map.of(
                                "on",
                                Orders.today().toString(),
                                "reason",
                                "退休",
                                "successor",
                                hospital.person("deputy.a")));
        assertThat(walk.grantStatus()).isEqualTo("ACTIVE");
        assertThat(waiting.tasks("head.a")).hasSize(1);
        assertCode(
                security(hospital)
                        .refused(
                                409,
                                "POST",
                                PEOPLE + requester + "/departure",
                                Map.of("on", Orders.today().toString(), "reason", "又一次")),
                "person.change_pending");

        clock.advance(Duration.ofDays(1));
        tick();

        assertThat(security(hospital).get(PEOPLE + requester).path("state").asString())
                .isEqualTo("left");
        assertThat(matters(hospital, "deputy.a")).contains(waiting.id);
        assertThat(grantStatus(hospital, walk)).isEqualTo("REVOKED");
    }

    @Test
    void substitutionsDoNotChainAndHeadsOrderThemForTheirPeople() {
        Hospital hospital = administered().appoint("worker", Post.STAFF, "A").appoint("other", Post.STAFF, "A");
        String path = "/api/substitutions";
        var order = new HashMap<>(Orders.substitution(hospital.person("worker"), hospital.person("other")));
        assertCode(hospital.as("head.b").refused(403, "POST", path, order), "substitution.not_yours");
        hospital.as("head.a").post(path, order);
        assertCode(hospital.as("head.a").refused(409, "POST", path, order), "substitution.exists");
        order.put("absent", null);
        order.put("substitute", hospital.person("worker"));
        assertCode(hospital.as("other").refused(422, "POST", path, order), "substitution.chain");
        assertCode(hospital.as("head.a").refused(422, "POST", path, order), "substitution.chain");
        assertCode(hospital.as("worker").refused(422, "POST", path, order), "substitution.self");
        var mine = hospital.as("worker").get(path).get(0);
        String one = path + "/" + mine.path("id").asString();
        hospital.as("other")
                .refused(404, "PUT", one, Map.of("until", Orders.today().toString(), "version", 0));
        hospital.as("worker").put(one, Map.of("until", Orders.today().toString(), "version", 0));
        assertCode(
                hospital.as("worker")
                        .refused(409, "PUT", one, Map.of("until", Orders.today().toString(), "version", 0)),
                "substitution.changed");
    }
}

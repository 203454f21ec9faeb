package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuzha.Client;
import org.shuzha.identity.Post;
import org.shuzha.shared.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import tools.jackson.databind.JsonNode;

/** People come, go and move while matters wait for them (A18, A29.4, B10): rights end, work goes on, nothing is lost. */
class PersonnelChangeTest extends JourneyTest {

    private static final String PEOPLE = "/api/administration/people/";

    @Autowired
    private List<ScheduledTaskHolder> schedules;

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
                        body(Post.PRINCIPAL, null, today().plusDays(1)));
        hospital.dismiss("principal").dismiss("leader");
        tick();

        assertThat(walk.tasks("leader")).isEmpty();
        assertThat(walk.timeline("open").get(0).path("unresolved").asBoolean()).isTrue();

        security(hospital)
                .post(
                        PEOPLE + hospital.person("member.one") + "/appointments",
                        body(Post.LEADER_IN_CHARGE, null, today()));

        assertThat(walk.timeline("open").get(0).path("unresolved").asBoolean()).isFalse();
        walk.decide("member.one", "approve");
    }

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
    void theTaskOfARequesterWhoLeftWaitsVisibly() {
        Hospital hospital = administered();
        Walk walk = Walk.filed(hospital, "general.a").decide("head.a", "return", "请补充");

        leave(hospital, "requester", null);

        var open = hospital.as("head.a").get(walk.path() + "/timeline");
        assertThat(Walk.list(open).stream().filter(one -> one.path("unresolved").asBoolean()))
                .hasSize(1);
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
    void whoJoinsItLaterSeesTheQueueAndTheClaimOfALeaverIsReleased() {
        Hospital hospital = administered();
        Walk walk = Walk.filed(hospital, "general.a").approved("head.a");
        assertThat(walk.tasks("stranger")).isEmpty();
        security(hospital)
                .post(
                        PEOPLE + hospital.person("stranger") + "/appointments",
                        body(Post.IT_EXECUTOR, hospital.department("IT"), today()));

        assertThat(walk.tasks("stranger")).as("taken in with the appointment").hasSize(1);
        hospital.as("it.one").post("/api/tasks/" + walk.task("it.one") + "/claim", null);
        assertThat(queued(hospital, "stranger")).isZero();

        leave(hospital, "it.one", null);

        assertThat(queued(hospital, "stranger")).isEqualTo(1);
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
                        body(Post.IT_EXECUTOR, hospital.department("IT"), today()));
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
                                "on", today().minusDays(1).toString(),
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
                        AdministrationTest.substitution(hospital.person("leader"), hospital.person("head.a")));
        assertThat(order.path("warnings").toString()).contains("substitution.four_eyes");

        assertCode(walk.refused(403, "head.a", "approve", null, null), "decision.four_eyes");
    }

    @Test
    void aDepartureTakesEffectWithTheEndOfItsLastDay() {
        Hospital hospital = administered();
        Walk walk = Walk.inUse(hospital);
        Walk waiting = Walk.filed(hospital, "general.a");
        String requester = hospital.person("requester");
        var ordered = security(hospital)
                .post(PEOPLE + requester + "/departure", Map.of("on", today().toString(), "reason", "离职"));
        assertThat(ordered.path("effective").asBoolean()).isFalse();
        security(hospital)
                .post(
                        PEOPLE + hospital.person("head.a") + "/departure",
                        Map.of("on", today().toString(), "reason", "退休", "successor", hospital.person("deputy.a")));
        assertThat(walk.grantStatus()).isEqualTo("ACTIVE");
        assertThat(waiting.tasks("head.a")).hasSize(1);
        assertCode(
                security(hospital)
                        .refused(
                                409,
                                "POST",
                                PEOPLE + requester + "/departure",
                                Map.of("on", today().toString(), "reason", "又一次")),
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
        var order = new HashMap<>(AdministrationTest.substitution(hospital.person("worker"), hospital.person("other")));
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
        hospital.as("other").refused(404, "PUT", one, Map.of("until", today().toString(), "version", 0));
        hospital.as("worker").put(one, Map.of("until", today().toString(), "version", 0));
        assertCode(
                hospital.as("worker").refused(409, "PUT", one, Map.of("until", today().toString(), "version", 0)),
                "substitution.changed");
    }

    private static Map<String, Object> opinion(JsonNode matter) {
        int version = matter.path("version").asInt();
        return Map.of("opinion", "used-as-stated", "form", Forms.review(true), "version", version);
    }

    private static String firstTask(Hospital hospital, String who) {
        return hospital.as(who).get("/api/tasks").at("/items/0/id").asString();
    }

    private static List<String> matters(Hospital hospital, String who) {
        return Walk.list(hospital.as(who).get("/api/tasks").path("items")).stream()
                .map(row -> row.at("/matter/id").asString())
                .toList();
    }

    private static String grantStatus(Hospital hospital, Walk walk) {
        return hospital.as("it.one").get(walk.path()).at("/grant/status").asString();
    }

    private Hospital administered() {
        return staffed("NATIONAL").appoint("security", Post.SECURITY_ADMINISTRATOR, null);
    }

    private static Client security(Hospital hospital) {
        return hospital.as("security");
    }

    private static void leave(Hospital hospital, String who, String successor) {
        var body = new HashMap<String, Object>(Map.of("on", today().minusDays(1).toString(), "reason", "离职"));
        body.put("successor", successor == null ? null : hospital.person(successor));
        assertThat(security(hospital)
                        .post(PEOPLE + hospital.person(who) + "/departure", body)
                        .path("effective")
                        .asBoolean())
                .isTrue();
    }

    private static void move(Hospital hospital, String who, String department, String successor) {
        var body = new HashMap<String, Object>(Map.of(
                "on", today().minusDays(1).toString(),
                "appointments", List.of(Map.of("post", "STAFF", "department", hospital.department(department))),
                "reason", "调岗"));
        body.put("successor", successor == null ? null : hospital.person(successor));
        security(hospital).post(PEOPLE + hospital.person(who) + "/transfer", body);
    }

    private static Map<String, Object> head(Hospital hospital) {
        return body(Post.DEPARTMENT_HEAD, hospital.department("A"), today());
    }

    private static Map<String, Object> body(Post post, String department, LocalDate from) {
        var body = AdministrationTest.appointment(post, department);
        body.put("from", from.toString());
        return body;
    }

    private static int counts(Hospital hospital, String who) {
        return hospital.as(who).get("/api/tasks/counts").path("mine").asInt();
    }

    private static int queued(Hospital hospital, String who) {
        return hospital.as(who).get("/api/tasks/counts").path("queue").asInt();
    }

    private String leaf(Walk walk, String action) {
        return jdbc
                .queryForList(
                        "SELECT content FROM audit_leaf WHERE stream = ? ORDER BY sequence DESC",
                        String.class,
                        "matter:" + walk.id)
                .stream()
                .filter(content -> content.contains("\"action\":\"" + action + "\""))
                .findFirst()
                .orElseThrow();
    }

    /** What the clock does by itself: departures first, then the tasks. */
    private void tick() {
        for (String name : List.of("PersonnelClock", "ReassignmentClock")) {
            schedules.stream()
                    .flatMap(holder -> holder.getScheduledTasks().stream())
                    .filter(task -> task.toString().contains(name))
                    .forEach(task -> task.getTask().getRunnable().run());
        }
    }

    private static LocalDate today() {
        return LocalDate.now(Times.ZONE);
    }
}

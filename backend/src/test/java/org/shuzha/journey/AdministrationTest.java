package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;

/** The three administrators at work: each may do the own part and nothing else, and only in the own organisation. */
class AdministrationTest extends JourneyTest {

    private static final String PEOPLE = "/api/administration/people";
    private static final String DEPARTMENTS = "/api/administration/departments";
    private static final String SUBSTITUTIONS = "/api/administration/substitutions";

    private Hospital hospital;
    private Hospital foreign;

    @BeforeAll
    void twoHospitals() {
        hospital = administered("NATIONAL");
        foreign = administered("NATIONAL").appoint("stranger", Post.STAFF, "A");
    }

    static Stream<Arguments> endpoints() {
        String id = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
        return Stream.of(
                Arguments.of("GET", "/api/administration/organisation", "system security audit"),
                Arguments.of("PUT", "/api/administration/organisation", "system"),
                Arguments.of("GET", DEPARTMENTS, "system security audit"),
                Arguments.of("POST", DEPARTMENTS, "system"),
                Arguments.of("PUT", DEPARTMENTS + "/" + id, "system"),
                Arguments.of("GET", PEOPLE, "system security audit"),
                Arguments.of("POST", PEOPLE, "system"),
                Arguments.of("GET", PEOPLE + "/" + id, "system security audit"),
                Arguments.of("PUT", PEOPLE + "/" + id, "system"),
                Arguments.of("POST", PEOPLE + "/" + id + "/invitation", "system"),
                Arguments.of("DELETE", PEOPLE + "/" + id + "/sessions", "security"),
                Arguments.of("POST", PEOPLE + "/" + id + "/appointments", "security"),
                Arguments.of("PUT", "/api/administration/appointments/" + id, "security"),
                Arguments.of("POST", PEOPLE + "/" + id + "/departure", "security"),
                Arguments.of("POST", PEOPLE + "/" + id + "/transfer", "security"),
                Arguments.of("POST", PEOPLE + "/" + id + "/change/cancellation", "security"),
                Arguments.of("POST", "/api/administration/grants/" + id + "/revocation", "security"),
                Arguments.of("GET", SUBSTITUTIONS, "system security audit"),
                Arguments.of("POST", SUBSTITUTIONS, "security"),
                Arguments.of("PUT", SUBSTITUTIONS + "/" + id, "security"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("endpoints")
    void eachDoorOpensToItsPostsOnly(String method, String path, String open) {
        for (String who : List.of("system", "security", "audit", "plain", "head.x")) {
            var answer = hospital.as(who).send(method, path, method.equals("GET") ? null : Map.of());
            boolean refused = answer.status() == 403
                    && answer.json().path("code").asString().equals("request.not_your_post");
            assertThat(refused)
                    .as("%s: %s", who, answer.text())
                    .isEqualTo(!List.of(open.split(" ")).contains(who));
        }
        anonymous().refused(401, method, path, null);
    }

    @Test
    void standingInForAnAdministratorOpensNothing() {
        Hospital other = administered("NATIONAL").appoint("helper", Post.STAFF, "A");
        other.substitute("system", "helper");

        other.as("helper").refused(403, "GET", PEOPLE, null);
    }

    @Test
    void theForeignIsNotThere() {
        String stranger = foreign.person("stranger");
        String department = foreign.department("A");
        var security = hospital.as("security");
        security.refused(404, "GET", PEOPLE + "/" + stranger, null);
        security.refused(404, "DELETE", PEOPLE + "/" + stranger + "/sessions", null);
        security.refused(404, "POST", PEOPLE + "/" + stranger + "/appointments", Orders.appointment(Post.STAFF, null));
        security.refused(404, "POST", PEOPLE + "/" + stranger + "/departure", Orders.departure(Orders.today()));
        security.refused(404, "POST", SUBSTITUTIONS, Orders.substitution(stranger, hospital.person("plain")));
        security.refused(404, "POST", SUBSTITUTIONS, Orders.substitution(hospital.person("plain"), stranger));
        security.refused(
                404,
                "POST",
                PEOPLE + "/" + hospital.person("plain") + "/appointments",
                Orders.appointment(Post.STAFF, department));
        var system = hospital.as("system");
        system.refused(404, "PUT", PEOPLE + "/" + stranger, Map.of("name", "别人", "version", 0));
        system.refused(404, "POST", PEOPLE + "/" + stranger + "/invitation", null);
        system.refused(404, "PUT", DEPARTMENTS + "/" + department, Map.of("name", "别的科", "version", 0));
        assertThat(system.get(PEOPLE + "?state=all&q=stranger").path("items")).isEmpty();
    }

    @Test
    void theOrganisationGetsStricterOnlyAndTheSlowerLearnsWhoWasFaster() {
        Hospital own = administered("NATIONAL");
        var system = own.as("system");
        String path = "/api/administration/organisation";
        system.put(path, Map.of("name", "新名称", "approvalMinimum", 2, "version", 0));
        assertCode(
                system.refused(422, "PUT", path, Map.of("name", "新名称", "approvalMinimum", 1, "version", 1)),
                "organisation.minimum_lower");

        JsonNode stale = system.refused(409, "PUT", path, Map.of("name", "旧", "approvalMinimum", 2, "version", 0));

        assertCode(stale, "organisation.changed");
        assertThat(stale.at("/args/who").asString()).isEqualTo(own.name("system"));
        assertThat(stale.at("/args/when").asString()).isNotEmpty();
        assertThat(leaf("organisation:" + own.id, "organisation.changed"))
                .contains("\"approvalMinimum\":{\"new\":2,\"old\":1}");
    }

    @Test
    void aDepartmentClosesWhenNothingNeedsIt() {
        Hospital own = administered("NATIONAL").asset("data", 1, "D").appoint("worker", Post.STAFF, "D");
        var system = own.as("system");
        var close = Map.of("name", "科室D", "closedFrom", Orders.today().toString(), "version", 0);
        JsonNode problem = system.refused(409, "PUT", DEPARTMENTS + "/" + own.department("D"), close);
        assertCode(problem, "department.in_use");
        assertThat(problem.at("/args/what").asString()).contains("测试数据 data", own.name("worker"));

        JsonNode fresh = system.post(DEPARTMENTS, Map.of("code", "N", "name", "新科"));
        String id = fresh.path("id").asString();
        system.put(
                DEPARTMENTS + "/" + id,
                Map.of("name", "新科", "closedFrom", Orders.today().toString(), "version", 0));
        assertCode(
                own.as("security")
                        .refused(
                                409,
                                "POST",
                                PEOPLE + "/" + own.person("worker") + "/appointments",
                                Orders.appointment(Post.STAFF, id)),
                "department.closed");
        assertThat(own.as("worker").get("/api/departments").findValuesAsString("name"))
                .doesNotContain("新科");
    }

    @Test
    void aPersonIsAddedInvitedAndRenamedWithoutANameOnTheTrail() {
        Hospital own = administered("NATIONAL");
        var system = own.as("system");
        String username = "p." + own.id.toLowerCase();
        JsonNode person = system.post(PEOPLE, Map.of("code", "777", "name", "新来者", "username", username));
        String id = person.path("id").asString();
        assertThat(person.path("account").asString()).isEqualTo("none");
        assertCode(system.refused(409, "POST", PEOPLE, Map.of("code", "777", "name", "又一人")), "person.code_taken");

        JsonNode issued = system.post(PEOPLE + "/" + id + "/invitation", null);
        assertThat(issued.path("expiresAt").asString()).isNotEmpty();
        assertThat(system.get(PEOPLE + "/" + id).path("account").asString()).isEqualTo("invited");
        anonymous()
                .post(
                        "/api/session/setup",
                        Map.of(
                                "token",
                                issued.path("token").asString(),
                                "username",
                                username,
                                "name",
                                "新来者",
                                "password",
                                "correct horse battery"));
        assertThat(system.get(PEOPLE + "/" + id).path("account").asString()).isEqualTo("open");

        system.put(PEOPLE + "/" + id, Map.of("name", "改了名", "username", username, "version", 0));
        assertCode(
                system.refused(409, "PUT", PEOPLE + "/" + id, Map.of("name", "慢一步", "version", 0)), "person.changed");
        assertThat(leaf("organisation:" + own.id, "person.changed"))
                .contains("name.old")
                .doesNotContain("改了名");
    }

    @Test
    void anAdministratorCannotTakeOverAnotherOnesAccount() {
        JsonNode problem = hospital.as("system")
                .refused(403, "POST", PEOPLE + "/" + hospital.person("security") + "/invitation", null);
        assertCode(problem, "invitation.administrator");
    }

    @Test
    void nobodyAppointsHimselfAndTheLastAdministratorStays() {
        Hospital own = administered("NATIONAL");
        var security = own.as("security");
        assertCode(
                security.refused(
                        403,
                        "POST",
                        PEOPLE + "/" + own.person("security") + "/appointments",
                        Orders.appointment(Post.STAFF, null)),
                "administration.self");
        assertCode(
                security.refused(
                        409,
                        "POST",
                        PEOPLE + "/" + own.person("audit") + "/departure",
                        Orders.departure(Orders.today())),
                "administration.last");
        security.post(
                PEOPLE + "/" + own.person("plain") + "/departure",
                Orders.departure(Orders.today().minusDays(1)));
        security.post(
                PEOPLE + "/" + own.person("next") + "/appointments",
                Orders.appointment(Post.AUDIT_ADMINISTRATOR, null));
        security.post(PEOPLE + "/" + own.person("audit") + "/departure", Orders.departure(Orders.today()));
    }

    @Test
    void anAppointmentEndsAndTheHistoryStays() {
        Hospital own = administered("NATIONAL");
        var security = own.as("security");
        String path = PEOPLE + "/" + own.person("plain");
        security.post(path + "/appointments", Orders.appointment(Post.DEPARTMENT_HEAD, own.department("Z")));
        JsonNode head = security.get(path).at("/appointments/0");
        assertThat(head.path("state").asString()).isEqualTo("valid");
        assertThat(head.at("/orderedBy/name").asString()).isEqualTo(own.name("security"));
        String one = "/api/administration/appointments/" + head.path("id").asString();
        assertCode(
                security.refused(
                        422,
                        "PUT",
                        one,
                        Map.of("until", Orders.today().minusDays(2).toString(), "version", 0)),
                "appointment.dates");

        security.put(one, Map.of("until", Orders.today().minusDays(1).toString(), "version", 0));

        assertThat(security.get(path).at("/appointments/0/state").asString()).isEqualTo("void");
        assertCode(security.refused(409, "PUT", one, Map.of("version", 0)), "appointment.changed");
        assertThat(own.as("plain").get("/api/me").path("appointments").findValuesAsString("post"))
                .containsExactly("STAFF");
    }

    private Hospital administered(String profile) {
        return emptyHospital(profile)
                .appoint("system", Post.SYSTEM_ADMINISTRATOR, null)
                .appoint("security", Post.SECURITY_ADMINISTRATOR, null)
                .appoint("audit", Post.AUDIT_ADMINISTRATOR, null)
                .appoint("plain", Post.STAFF, "X")
                .appoint("head.x", Post.DEPARTMENT_HEAD, "X");
    }

    private String leaf(String stream, String action) {
        return jdbc
                .queryForList("SELECT content FROM audit_leaf WHERE stream = ? ORDER BY sequence", String.class, stream)
                .stream()
                .filter(content -> content.contains("\"action\":\"" + action + "\""))
                .findFirst()
                .orElseThrow();
    }
}

package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;

/** The three administrators at work on organisation, departments, people and appointments. */
class AdministrationTest extends JourneyTest {

    private static final String PEOPLE = "/api/administration/people";
    private static final String DEPARTMENTS = "/api/administration/departments";

    @Test
    void theOrganisationGetsStricterOnlyAndTheSlowerLearnsWhoWasFaster() {
        Hospital own = administered();
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
    void whetherItOperatesCriticalInfrastructureIsSaidAndNeverUnsaid() {
        Hospital own = administered();
        var system = own.as("system");
        String path = "/api/administration/organisation";
        assertThat(system.get(path).path("criticalOperator").isNull()).isTrue();
        system.put(path, Map.of("name", "新名称", "approvalMinimum", 1, "criticalOperator", true, "version", 0));
        system.put(path, Map.of("name", "新名称", "approvalMinimum", 1, "version", 1));
        assertThat(system.get(path).path("criticalOperator").asBoolean()).isTrue();
        assertThat(leaf("organisation:" + own.id, "organisation.changed"))
                .contains("\"criticalOperator\":{\"new\":true,\"old\":null}");
    }

    @Test
    void aDepartmentClosesWhenNothingNeedsIt() {
        Hospital own = administered().asset("data", 1, "D").appoint("worker", Post.STAFF, "D");
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
        Hospital own = administered();
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
    void nobodyAppointsHimselfAndTheLastAdministratorStays() {
        Hospital own = administered();
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
        Hospital own = administered();
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

    private Hospital administered() {
        return emptyHospital("NATIONAL").administrators().appoint("plain", Post.STAFF, "X");
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

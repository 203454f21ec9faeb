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

/** Each of the three administrators opens the own doors and no others, and only in the own organisation. */
class AdministratorsDoorsTest extends JourneyTest {

    private static final String PEOPLE = "/api/administration/people";
    private static final String DEPARTMENTS = "/api/administration/departments";
    private static final String SUBSTITUTIONS = "/api/administration/substitutions";

    private Hospital hospital;
    private Hospital foreign;

    @BeforeAll
    void twoHospitals() {
        hospital = administered();
        foreign = administered().appoint("stranger", Post.STAFF, "A");
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
        Hospital other = administered().appoint("helper", Post.STAFF, "A");
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
    void anAdministratorCannotTakeOverAnotherOnesAccount() {
        JsonNode problem = hospital.as("system")
                .refused(403, "POST", PEOPLE + "/" + hospital.person("security") + "/invitation", null);
        assertCode(problem, "invitation.administrator");
    }

    private Hospital administered() {
        return emptyHospital("NATIONAL")
                .administrators()
                .appoint("plain", Post.STAFF, "X")
                .appoint("head.x", Post.DEPARTMENT_HEAD, "X");
    }
}

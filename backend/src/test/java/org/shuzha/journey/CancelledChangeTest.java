package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the security administrator takes back: a departure or move before it takes effect, and a single grant. */
class CancelledChangeTest extends PersonnelTest {

    private static final Map<String, String> REASON = Map.of("reason", "本人撤回申请");

    @Test
    void aCancelledDepartureLeavesEverythingAsItWas() {
        Hospital hospital = administered().appoint("helper", Post.STAFF, "A").substitute("head.a", "helper");
        String head = PEOPLE + hospital.person("head.a");
        JsonNode before = held(hospital, head);
        order(hospital, head + "/departure", Map.of());
        assertThat(held(hospital, head)).isNotEqualTo(before);

        security(hospital).post(head + "/change/cancellation", REASON);

        assertThat(held(hospital, head)).isEqualTo(before);
        assertThat(security(hospital).get(head).path("pending").isNull()).isTrue();
        assertCode(security(hospital).refused(409, "POST", head + "/change/cancellation", REASON), "person.no_change");
        clock.advance(Duration.ofDays(2));
        tick();
        assertThat(security(hospital).get(head).path("state").asString()).isEqualTo("active");
        Walk walk = Walk.filed(hospital, "general.a");
        walk.decide("helper", "consent");
        assertThat(trail(hospital, "personnel.change_cancelled"))
                .contains("reason.new")
                .doesNotContain("本人撤回");
        assertThat(trail(hospital, "substitution.changed")).contains("2099-01-01");
    }

    @Test
    void thePostsACancelledMoveWouldBringNeverBegin() {
        Hospital hospital = administered();
        String deputy = PEOPLE + hospital.person("deputy.a");
        List<Object> next = List.of(Map.of("post", "STAFF", "department", hospital.department("B")));
        order(hospital, deputy + "/transfer", Map.of("appointments", next));

        security(hospital).post(deputy + "/change/cancellation", REASON);
        clock.advance(Duration.ofDays(2));
        tick();

        JsonNode appointments = security(hospital).get(deputy).path("appointments");
        assertThat(appointments.findValuesAsString("post")).containsExactly("STAFF", "DEPARTMENT_DEPUTY");
        assertThat(appointments.findValuesAsString("state")).containsExactly("void", "valid");
        assertThat(appointments.at("/1/until").isNull()).isTrue();
    }

    @Test
    void whatWasOrderedAnewSinceStaysAndWhatNoLongerFitsIsRefused() {
        Hospital hospital = administered();
        String deputy = PEOPLE + hospital.person("deputy.a");
        order(hospital, deputy + "/departure", Map.of());
        String tomorrow = Orders.today().plusDays(1).toString();
        security(hospital).post(deputy + "/appointments", Map.of("post", "AUDITOR", "from", tomorrow));

        assertCode(
                security(hospital).refused(422, "POST", deputy + "/change/cancellation", REASON),
                "appointment.excluded");
        assertThat(security(hospital).get(deputy).path("pending").isNull()).isFalse();
    }

    @Test
    void nobodyCancelsForHimself() {
        Hospital hospital = administered().appoint("other", Post.SECURITY_ADMINISTRATOR, null);
        String security = PEOPLE + hospital.person("security");
        hospital.as("other").post(security + "/departure", Orders.departure(Orders.today()));

        assertCode(
                security(hospital).refused(403, "POST", security + "/change/cancellation", REASON),
                "administration.self");
        hospital.as("other").post(security + "/change/cancellation", REASON);
    }

    @Test
    void aSingleGrantIsRevokedWithItsReasonOnTheTrail() {
        Hospital hospital = administered();
        Walk walk = Walk.inUse(hospital);
        Walk kept = Walk.inUse(hospital);
        String path = "/api/administration/grants/" + walk.grant() + "/revocation";

        security(hospital).post(path, Map.of("reason", "课题组成员变动"));

        assertThat(walk.grantStatus()).isEqualTo("REVOKED");
        assertThat(walk.page().at("/grant/endReason").asString()).isEqualTo("security");
        assertThat(walk.status()).isEqualTo("AFTER_USE_REVIEW");
        assertThat(kept.grantStatus()).isEqualTo("ACTIVE");
        assertThat(leaf(walk, "grant.revocation_ordered"))
                .contains(hospital.person("security"))
                .doesNotContain("课题组成员变动");
        assertCode(security(hospital).refused(409, "POST", path, Map.of("reason", "再次")), "grant.not_active");
        walk.decide("head.a", "used-as-stated", Forms.review(true));
        assertThat(walk.outcome()).isEqualTo("EXPIRED_UNUSED");
    }

    @Test
    void aSuspendedGrantIsRevokedTooAndAForeignOneIsNotThere() {
        Hospital hospital = administered();
        Walk walk = Walk.inUse(hospital).deviate();
        String path = "/api/administration/grants/" + walk.grant() + "/revocation";
        administered().as("security").refused(404, "POST", path, REASON);

        security(hospital).post(path, REASON);

        assertThat(walk.grantStatus()).isEqualTo("REVOKED");
        assertThat(walk.status()).isEqualTo("AFTER_USE_REVIEW");
    }

    private static void order(Hospital hospital, String path, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("on", Orders.today().toString());
        body.put("reason", "计划变动");
        security(hospital).post(path, body);
    }

    /** Posts and substitutes with their last days, without who changed them last. */
    private static JsonNode held(Hospital hospital, String person) {
        JsonNode page = security(hospital).get(person);
        for (String list : List.of("appointments", "substitutions")) {
            page.path(list).forEach(one -> ((ObjectNode) one).remove("version"));
        }
        return ((ObjectNode) page).retain("appointments", "substitutions");
    }

    private String trail(Hospital hospital, String action) {
        return String.join(
                "\n",
                jdbc.queryForList(
                        "SELECT content FROM audit_leaf WHERE stream = ? AND content LIKE ?",
                        String.class,
                        "organisation:" + hospital.id,
                        "%\"action\":\"" + action + "\"%"));
    }
}

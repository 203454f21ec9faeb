package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Standing resolutions of one hospital, adopted by its body, and runs that name them. */
abstract class StandingJourney extends JourneyTest {
    static final String CONTRACT = "Task_Contract";
    static final String MEETING = "Task_Convene";

    @BeforeAll
    void anOfficer() {
        hospital().appoint("dso", Post.DATA_SECURITY_OFFICER, null);
    }

    final Walk adopted() {
        return resolved(StandingForms.standing(hospital()));
    }

    final Walk resolved(ObjectNode form) {
        Walk walk = proposed(form).decide("head.a", "consent");
        return resolve(walk);
    }

    final Walk proposed(ObjectNode form) {
        return Walk.draft(hospital(), "requester", StandingForms.STANDING, form).submit();
    }

    final Walk resolve(Walk walk) {
        walk.resolved("approve");
        assertThat(walk.status()).isEqualTo("IN_USE");
        return walk;
    }

    /** Adopted with a total of the year, {@code yearlyPersons} or {@code yearlyRows}. */
    final Walk adopted(String total, long most) {
        return resolved(StandingForms.standing(hospital()).put(total, most));
    }

    /** Runs under a resolution, newest first. */
    static List<JsonNode> runs(Walk resolution) {
        return Walk.list(resolution.owner().get(resolution.path() + "/runs").path("items"));
    }

    final ObjectNode run(Walk resolution) {
        return StandingForms.run(hospital(), resolution.id);
    }

    /** Filed and reviewed: the meeting is next, or the contract. */
    final Walk filed(String who, ObjectNode form) {
        Walk walk = Walk.draft(hospital(), who, StandingForms.PROVISION, form).submit();
        reviewed(walk);
        return walk;
    }

    static void reviewed(Walk walk) {
        walk.decide("dso", "effect-acceptable", StandingForms.noEffects());
        if (walk.openSteps().contains("Task_CountersignExemption")) {
            walk.decide("dso", "countersign");
        }
        walk.decide("head.a", "consent");
    }

    final Walk readyForRelease(Walk walk) {
        String scan = Submitted.document(walk.owner(), "合同.pdf");
        walk.decide(walk.requester, "contract-signed", StandingForms.contract(scan));
        return walk.decide("dso", "verified");
    }

    final void released(Walk walk, long rows) {
        readyForRelease(walk).decide("it.one", "executed", execution(walk, rows));
    }

    static ObjectNode execution(Walk walk, long rows) {
        return Forms.execution(walk.page(), rows).put("persons", 40);
    }

    final List<String> beyond(Walk resolution, String who, UnaryOperator<ObjectNode> change) {
        return beyond(who, change.apply(run(resolution)));
    }

    final List<String> beyond(String who, ObjectNode form) {
        JsonNode check = preview(who, form).path("standing");
        assertThat(check.isObject()).isTrue();
        return Walk.list(check.path("beyond")).stream().map(JsonNode::asString).toList();
    }

    final JsonNode preview(String who, ObjectNode form) {
        return hospital()
                .as(who)
                .post("/api/matters/checks", Map.of("procedure", StandingForms.PROVISION, "form", form));
    }

    final List<String> offered(String who) {
        return Walk.list(hospital().as(who).get("/api/standing-resolutions")).stream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    final int trail(Walk walk, String action) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_leaf WHERE stream = ? AND content LIKE ?",
                Integer.class,
                "matter:" + walk.id,
                "%\"" + action + "\"%");
    }

    /** The application's clock alone: no timer runs. */
    final void later(int days) {
        clock.advance(Duration.ofDays(days));
    }
}

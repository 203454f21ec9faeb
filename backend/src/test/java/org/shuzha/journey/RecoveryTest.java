package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;

/** Whoever leaves or moves hands back what the system cannot end, and an auditor confirms it (A18, A29.4, B10). */
class RecoveryTest extends RecoveryJourney {

    @Test
    void aDepartureOpensAMatterThatSaysWhatTheSystemEnded() {
        Hospital hospital = administered().appoint("requester", Post.DEPARTMENT_DEPUTY, "A");
        Walk used = Walk.inUse(hospital);
        hospital.substitute("leader", "requester");
        token(hospital, "requester");
        hospital.dismiss("head.a");
        tick();
        Walk reviewed = Walk.draft(hospital, "stranger", Forms.request(hospital, "stranger", "general.a"))
                .submit();
        assertThat(reviewed.tasks("requester")).hasSize(1);
        String number = used.number();

        leave(hospital, "requester", null);

        JsonNode recovery = recoveries(hospital, "requester").get(0);
        assertThat(recovery.path("change").asString()).isEqualTo("LEFT");
        assertThat(recovery.path("late").asBoolean()).isFalse();
        assertThat(recovery.at("/matter/readable").asBoolean()).isTrue();
        JsonNode page = recovery(hospital, "requester").page();
        JsonNode form = page.path("form");
        String person = hospital.person("requester");
        assertThat(form.path("person").asString()).isEqualTo(person);
        assertThat(form.path("change").asString()).isEqualTo("left");
        assertThat(form.path("lastDay").asString())
                .isEqualTo(Orders.today().minusDays(1).toString());
        assertThat(form.path("endedGrants").toString()).isEqualTo("[\"" + number + "\"]");
        assertThat(List.of("tokens", "substitutions", "tasks"))
                .extracting(field -> form.path(field).asInt())
                .containsExactly(1, 1, 1);
        assertThat(page.at("/names/" + person).asString()).isEqualTo(hospital.name("requester"));
        assertThat(page.at("/names/" + hospital.department("A")).asString()).isEqualTo("科室A");
        assertThat(page.path("title").asString()).endsWith(hospital.name("requester"));
        assertThat(page.at("/requester/id").asString()).isEqualTo(hospital.person("security"));
        assertThat(form.path("departments")).hasSize(2);
        assertThat(used.pageFor("it.one").at("/grant/status").asString()).isEqualTo("REVOKED");
        assertThat(leaf(recovery(hospital, "requester"), "matter.submitted")).contains("\"actor\":\"system\"");
    }

    @Test
    void nobodyFilesItAndNobodyTakesItBack() {
        Hospital hospital = administered().appoint("worker", Post.STAFF, "A");
        leave(hospital, "worker", null);
        Walk walk = recovery(hospital, "worker");

        assertThat(walk.page().path("allowedActions")).isEmpty();
        assertCode(
                security(hospital).refused(409, "POST", walk.path() + "/withdrawal", Map.of("comment", "撤回")),
                "matter.not_withdrawable");
        security(hospital).refused(404, "POST", walk.path() + "/copy", null);
        for (String who : List.of("security", "head.a", "auditor", "it.one")) {
            assertThat(hospital.as(who).get("/api/procedures").findValuesAsString("key"))
                    .doesNotContain("access-rights-revocation");
            Map<String, Object> draft = Map.of("procedure", "access-rights-revocation", "form", Map.of());
            hospital.as(who).refused(404, "POST", "/api/matters", draft);
        }
    }

    @Test
    void itTheDepartmentAndTheAuditAreThreePeople() {
        Hospital hospital = administered().appoint("worker", Post.STAFF, "A");
        leave(hospital, "worker", null);
        Walk walk = recovery(hospital, "worker");
        assertOpen(walk, IT, EXIT);
        assertThat(walk.tasks("it.two")).hasSize(1);
        walk.assertEachNeeded("it.one", "access-removed", RecoveryForms.removed());
        walk.decide("it.one", "access-removed", RecoveryForms.removed());
        assertThat(walk.faults("head.a", "handed-back", RecoveryForms.missing()))
                .containsExactlyInAnyOrder("/devices", "/scan");

        walk.decide("head.a", "handed-back", RecoveryForms.exit(hospital, "head.a"));

        assertOpen(walk, AUDIT);
        assertThat(remaining(walk, "auditor").toString()).isEqualTo("{\"grants\":[],\"tokens\":0,\"sessions\":0}");
        walk.decide("auditor", "back-to-it", "值班账号未说明");
        assertOpen(walk, IT);
        walk.decide("it.two", "access-removed", RecoveryForms.removed());
        walk.decide("auditor", "none-remain");
        assertThat(walk.outcome()).isEqualTo("REVOKED");
        assertThat(recoveries(hospital, "worker").get(0).at("/matter/outcome").asString())
                .isEqualTo("REVOKED");
    }

    @Test
    void whatIsNotHandedBackALeaderSettlesWhoRecordedNothing() {
        Hospital hospital = administered();
        leave(hospital, "requester", null);
        Walk walk = recovery(hospital, "requester");
        assertCode(
                walk.refused(422, "leader", "not-handed-back", null, RecoveryForms.missing()),
                "opinion.comment_needed");
        walk.decide("leader", "not-handed-back", "多次联系不上本人", RecoveryForms.missing());

        assertOpen(walk, IT, UNRETURNED);
        assertThat(walk.tasks("leader")).isEmpty();
        walk.decide("principal", "redo", "请再次上门");
        walk.decide("leader", "not-handed-back", "仍联系不上本人", RecoveryForms.missing());
        walk.decide("principal", "settle-unreturned", "按丢失处置", RecoveryForms.settled());
        walk.decide("it.one", "access-removed", RecoveryForms.removed());
        walk.decide("auditor", "none-remain", "未交还的终端已擦除");

        assertThat(walk.outcome()).isEqualTo("REVOKED");
    }

    @Test
    void nothingIsConfirmedWhileTheSystemStillFindsSomething() {
        Hospital hospital = administered().appoint("worker", Post.STAFF, "A");
        leave(hospital, "worker", null);
        Walk walk = recorded(hospital, "worker", "head.a");
        hospital.appoint("worker", Post.STAFF, "B");
        jdbc.update("UPDATE identity_person SET active = TRUE WHERE id = ?", hospital.person("worker"));
        token(hospital, "worker");

        assertThat(remaining(walk, "auditor").path("tokens").asInt()).isOne();
        assertThat(remaining(walk, "auditor").path("sessions").asInt()).isOne();
        JsonNode refused = walk.refused(409, "auditor", "none-remain", null, null);
        assertCode(refused, "recovery.remains");
        assertThat(refused.at("/args/tokens").asInt()).isOne();
        walk.decide("auditor", "insufficient", "令牌和会话仍在");
        assertOpen(walk, IT, EXIT);
    }

    @Test
    void afterADayItIsLateUntilItHasEnded() {
        Hospital hospital = administered().appoint("worker", Post.STAFF, "A");
        leave(hospital, "worker", null);
        clock.advance(Duration.ofHours(25));

        assertThat(recoveries(hospital, "worker").get(0).path("late").asBoolean())
                .isTrue();
        recorded(hospital, "worker", "head.a").decide("auditor", "none-remain");
        assertThat(recoveries(hospital, "worker").get(0).path("late").asBoolean())
                .isFalse();
    }

    @Test
    void itOpensWithTheEndOfTheLastDayOnceAndNotForWhatWasCancelled() {
        Hospital hospital = administered().appoint("worker", Post.STAFF, "A").appoint("other", Post.STAFF, "A");
        for (String who : List.of("worker", "other")) {
            security(hospital).post(PEOPLE + hospital.person(who) + "/departure", Orders.departure(Orders.today()));
        }
        security(hospital).post(PEOPLE + hospital.person("other") + "/change/cancellation", Map.of("reason", "留任"));
        assertThat(recoveries(hospital, "worker")).isEmpty();

        clock.advance(Duration.ofDays(1));
        tick();
        tick();

        assertThat(recoveries(hospital, "worker")).hasSize(1);
        assertThat(recoveries(hospital, "other")).isEmpty();
    }

    /** Nothing is asked of whoever ordered the change, so nobody has to follow. */
    @Test
    void itWaitsForNobodyWhenWhoOrderedItLeavesToo() {
        Hospital hospital =
                administered().appoint("worker", Post.STAFF, "A").appoint("second", Post.SECURITY_ADMINISTRATOR, null);
        leave(hospital, "worker", null);
        Walk walk = Walk.of(hospital, "head.a", recovery(hospital, "worker").id);
        String security = PEOPLE + hospital.person("security") + "/departure";
        hospital.as("second").post(security, Orders.departure(Orders.today().minusDays(1)));

        assertThat(hospital.as("second").get("/api/successions")).isEmpty();
        assertThat(walk.tasks("head.a")).hasSize(1);
        assertThat(hospital.as("second")
                        .get(PEOPLE + hospital.person("worker"))
                        .at("/recoveries/0/matter/readable")
                        .asBoolean())
                .isFalse();
    }
}

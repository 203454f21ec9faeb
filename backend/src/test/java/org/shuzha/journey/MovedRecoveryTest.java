package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A move keeps nothing by default, and whoever moves has no part in its matter, whatever the new post (A18, A29.4). */
class MovedRecoveryTest extends RecoveryJourney {

    @Test
    void theFormerDepartmentRecordsAndRightsAreAdjusted() {
        Hospital hospital = administered().appoint("worker", Post.STAFF, "A");
        String token = token(hospital, "worker");
        assertThat(token).isNotBlank();
        move(hospital, "worker", "B", null);
        Walk walk = recovery(hospital, "worker");
        assertOpen(walk, IT, MOVE);
        assertThat(hospital.as("worker").get("/api/account/tokens")).isEmpty();
        assertThat(walk.faults("head.a", "handed-back", without(RecoveryForms.move())))
                .containsExactly("/nothingKept");
        walk.decide("head.a", "handed-back", RecoveryForms.move());
        walk.decide("it.one", "access-removed", RecoveryForms.removed());
        token(hospital, "worker");

        assertThat(remaining(walk, "auditor").toString()).isEqualTo("{\"grants\":[],\"tokens\":0,\"sessions\":0}");
        walk.decide("auditor", "none-remain");

        assertThat(walk.outcome()).isEqualTo("ADJUSTED");
    }

    @Test
    void ofTwoPostsOnlyTheOneThatEndsIsHandedBack() {
        Hospital hospital = administered().appoint("worker", Post.STAFF, "A").appoint("worker", Post.STAFF, "B");
        transfer(hospital, "worker", Post.STAFF, "B");

        Walk walk = recovery(hospital, "worker");
        assertThat(walk.page().at("/form/departments").toString()).isEqualTo("[\"" + hospital.department("A") + "\"]");
        assertThat(walk.tasks("head.b")).isEmpty();
        assertThat(walk.tasks("head.a")).hasSize(1);
    }

    @Test
    void insideADepartmentTheDepartmentItselfRecords() {
        Hospital hospital = administered().appoint("worker", Post.STAFF, "A");
        transfer(hospital, "worker", Post.RESEARCHER, "A");

        assertThat(recovery(hospital, "worker").tasks("head.a")).hasSize(1);
    }

    /** The deputy becomes the head, an executor stays one elsewhere, a leader becomes an auditor: none of them is asked. */
    @Test
    void whoeverMovesIsNeverAsked() {
        Hospital hospital = administered().appoint("second", Post.AUDITOR, null);
        hospital.dismiss("head.a");
        transfer(hospital, "deputy.a", Post.DEPARTMENT_HEAD, "A");
        Walk head = recovery(hospital, "deputy.a");
        assertThat(head.tasks("deputy.a")).isEmpty();
        assertThat(head.tasks("leader")).hasSize(1);

        transfer(hospital, "it.one", Post.IT_EXECUTOR, "B");
        Walk executor = recovery(hospital, "it.one");
        assertThat(executor.tasks("it.one")).isEmpty();
        assertThat(executor.tasks("it.two")).hasSize(1);

        transfer(hospital, "leader", Post.AUDITOR, null);
        Walk leader = recovery(hospital, "leader");
        assertThat(leader.tasks("principal")).as("no leader in charge is left").hasSize(1);
        leader.decide("it.one", "access-removed", RecoveryForms.removed());
        leader.decide("principal", "handed-back", RecoveryForms.move());
        assertThat(leader.tasks("leader")).isEmpty();
        assertThat(leader.tasks("auditor")).hasSize(1);
    }

    /** Not even for somebody else: under a substitution both names count. */
    @Test
    void norAsASubstitute() {
        Hospital hospital = administered().appoint("worker", Post.STAFF, "A");
        transfer(hospital, "worker", Post.STAFF, "B");
        hospital.substitute("head.a", "worker");
        Walk walk = recovery(hospital, "worker");

        assertCode(walk.refused(403, "worker", "handed-back", null, RecoveryForms.move()), "decision.four_eyes");
        walk.decide("head.a", "handed-back", RecoveryForms.move());
    }

    /** It was asked for by the old post and opens after the move: it is not kept. */
    @Test
    void aGrantFromTheOldPostIsStillFound() {
        Hospital hospital = administered();
        Walk late = Walk.filed(hospital, "general.a").approved("head.a").executed(100);
        move(hospital, "requester", "B", null);
        late.accepted();
        assertThat(late.grantStatus()).isEqualTo("ACTIVE");
        Walk walk = recovery(hospital, "requester")
                .decide("it.one", "access-removed", RecoveryForms.removed())
                .decide("leader", "handed-back", RecoveryForms.move());

        JsonNode refused = walk.refused(409, "auditor", "none-remain", null, null);
        assertCode(refused, "recovery.remains");
        assertThat(refused.at("/args/grants").asString()).isEqualTo(late.number());
        assertThat(remaining(walk, "auditor").at("/grants/0/number").asString()).isEqualTo(late.number());
        String revocation = "/api/administration/grants/" + late.grant() + "/revocation";
        security(hospital).post(revocation, Map.of("reason", "原岗位申请"));
        walk.decide("auditor", "none-remain");
        assertThat(walk.outcome()).isEqualTo("ADJUSTED");
    }

    private static ObjectNode without(ObjectNode form) {
        form.remove("nothingKept");
        return form;
    }

    private static void transfer(Hospital hospital, String who, Post post, String department) {
        var next = new HashMap<String, Object>();
        next.put("post", post.name());
        next.put("department", department == null ? null : hospital.department(department));
        Map<String, Object> order =
                Map.of("on", Orders.today().minusDays(1).toString(), "appointments", List.of(next), "reason", "调岗");
        security(hospital).post(PEOPLE + hospital.person(who) + "/transfer", order);
    }
}

package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shuzha.Client.Answer;
import org.shuzha.Documents;
import org.shuzha.Tampering;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A data-use request from filing to the after-use review, as everybody involved sees it. */
class RequestLifeTest extends JourneyTest {

    @Test
    void aRequestLivesFromFilingToTheClosedReview() {
        Walk walk = Walk.filed(hospital(), "general.a", "general.b");
        ownersConsentOneWithConditions(walk);
        leaderApprovesAndItExecutesWithinTheScope(walk);
        requesterSignsWithTheOwnName(walk);
        usesAreRecordedByItAndByAPlatform(walk);
        theOwnersCloseAfterTheEarlyEnd(walk);
        everybodyInvolvedReadsItAndNobodyElse(walk);
        theTrailIsIntact(walk);
    }

    private void ownersConsentOneWithConditions(Walk walk) {
        assertThat(walk.status()).isEqualTo("IN_PROGRESS");
        assertThat(walk.openSteps()).containsExactly("Task_OwnerReview", "Task_OwnerReview");
        assertThat(walk.timeline("coming"))
                .extracting(entry -> entry.path("element").asString())
                .containsExactly(
                        "Task_LeaderApproval", "Task_Execute", "Task_Accept", "Sub_InUse", "Task_AfterUseReview");

        walk.decide("head.a", "consent", "同意");
        assertThat(walk.openSteps()).containsExactly("Task_OwnerReview");
        walk.decide("head.b", "consent-with-conditions", conditions(walk.hospital));
        JsonNode scope = walk.page().path("effectiveScope");
        assertThat(scope.path("maxRows").asInt()).isEqualTo(3000);
        assertThat(Walk.list(scope.path("dropped")))
                .extracting(ref -> ref.path("field").asString())
                .containsExactly("patient_id");
        JsonNode masked = scope.path("assets").findValues("fields").stream()
                .flatMap(fields -> Walk.list(fields).stream())
                .filter(field -> field.path("masked").asBoolean())
                .findFirst()
                .orElseThrow();
        assertThat(masked.path("name").asString()).isEqualTo("sex");
    }

    private static ObjectNode conditions(Hospital hospital) {
        ObjectNode form = Forms.drop(hospital, "general.b", "patient_id");
        form.putArray("maskFields").addPOJO(Forms.ref(hospital.asset("general.b"), "sex"));
        return form.put("maxRows", 3000).put("note", "仅限课题组");
    }

    private void leaderApprovesAndItExecutesWithinTheScope(Walk walk) {
        walk.decide("leader", "approve");
        assertThat(walk.taskPage("it.two").path("element").asString()).isEqualTo("Task_Execute");
        ObjectNode right = Forms.execution(walk.page(), 2800);
        ObjectNode wider = right.deepCopy();
        wider.withArray("fields").addPOJO(Forms.ref(walk.hospital.asset("general.b"), "patient_id"));
        assertCode(walk.refused(422, "it.one", "executed", null, wider), "execution.field_outside_scope");
        ObjectNode more = right.deepCopy().put("rows", 3001);
        assertCode(walk.refused(422, "it.one", "executed", null, more), "execution.too_many_rows");
        ObjectNode people = right.deepCopy().put("persons", 801);
        assertCode(walk.refused(422, "it.one", "executed", null, people), "execution.too_many_persons");
        ObjectNode bare = right.deepCopy();
        bare.putArray("controls").add("watermark");
        assertCode(walk.refused(422, "it.one", "executed", null, bare), "execution.masking_missing");
        assertThat(walk.openSteps()).containsExactly("Task_Execute");
        walk.decide("it.one", "executed", right);
    }

    private void requesterSignsWithTheOwnName(Walk walk) {
        ObjectNode foreign = Forms.acceptance("别人");
        assertCode(walk.refused(422, "requester", "accept", null, foreign), "acceptance.name_differs");
        ObjectNode unpledged = Forms.acceptance(walk.hospital.name("requester")).put("pledge", false);
        assertCode(walk.refused(422, "requester", "accept", null, unpledged), "form.invalid");
        walk.accepted();
        assertThat(walk.status()).isEqualTo("IN_USE");
        JsonNode grant = walk.page().path("grant");
        assertThat(grant.path("status").asString()).isEqualTo("ACTIVE");
        assertThat(grant.path("maxRows").asInt()).isEqualTo(3000);
        assertThat(grant.path("execution").path("by").path("name").asString()).isEqualTo(walk.hospital.name("it.one"));
    }

    private void usesAreRecordedByItAndByAPlatform(Walk walk) {
        Hospital hospital = walk.hospital;
        String asset = hospital.asset("general.a");
        walk.use("it.one", Forms.use(asset, "sex", 100));
        hospital.as("requester")
                .refused(409, "POST", "/api/grants/" + walk.grant() + "/uses", Forms.use(asset, "sex", 1));
        String token = hospital.as("it.one")
                .post("/api/grants/" + walk.grant() + "/tokens", Map.of("name", "科研平台"))
                .path("token")
                .asString();
        assertThat(platform(token, Forms.use(asset, "result", 200)).status()).isEqualTo(201);
        assertThat(platform("wrong" + token, Forms.use(asset, "result", 200)).status())
                .isEqualTo(401);
        JsonNode grant = walk.page().path("grant");
        assertThat(grant.path("rowsUsed").asInt()).isEqualTo(300);
        assertThat(Walk.list(grant.path("uses")))
                .extracting(use -> use.path("by").asString())
                .containsExactlyInAnyOrder(hospital.name("it.one"), "科研平台");

        walk.endEarly();
        assertThat(platform(token, Forms.use(asset, "result", 1)).status()).isEqualTo(401);
    }

    private void theOwnersCloseAfterTheEarlyEnd(Walk walk) {
        assertThat(walk.status()).isEqualTo("AFTER_USE_REVIEW");
        assertThat(walk.openSteps()).containsExactly("Task_AfterUseReview", "Task_AfterUseReview");
        walk.decide("head.a", "used-as-stated", Forms.review(true));
        ObjectNode uncertified = Forms.review(true).put("copies", "destroyed");
        assertCode(walk.refused(422, "head.b", "used-as-stated", null, uncertified), "form.invalid");
        String certificate = walk.hospital
                .as("head.b")
                .upload("销毁证明.pdf", Documents.pdf())
                .json()
                .path("id")
                .asString();
        walk.decide("head.b", "used-as-stated", uncertified.put("certificate", certificate));
        assertThat(walk.status()).isEqualTo("ENDED");
        assertThat(walk.outcome()).isEqualTo("CLOSED_USED");
        assertThat(walk.grantStatus()).isEqualTo("ENDED");
        assertThat(Walk.list(walk.owner().get(walk.path() + "/evidence")))
                .extracting(file -> file.path("name").asString())
                .containsExactly("销毁证明.pdf");
    }

    private void everybodyInvolvedReadsItAndNobodyElse(Walk walk) {
        for (String who : List.of("requester", "head.a", "head.b", "leader", "it.one", "it.two", "auditor")) {
            assertThat(walk.pageFor(who).path("number").asString()).as(who).isEqualTo(walk.number());
        }
        for (String who : List.of("stranger", "principal", "deputy.a")) {
            for (String part : List.of("", "/timeline", "/diagram", "/proof", "/evidence")) {
                walk.hospital.as(who).refused(404, "GET", walk.path() + part, null);
            }
        }
        assertThat(walk.timeline())
                .extracting(entry -> entry.path("kind").asString())
                .containsOnly("done");
        assertThat(walk.timeline())
                .extracting(entry -> entry.path("opinion").asString())
                .containsExactly(
                        "consent",
                        "consent-with-conditions",
                        "approve",
                        "executed",
                        "accept",
                        "used-as-stated",
                        "used-as-stated");
        assertThat(walk.timeline())
                .allSatisfy(entry -> assertThat(entry.path("basis").size()).isPositive());
        JsonNode diagram = walk.owner().get(walk.path() + "/diagram");
        assertThat(diagram.path("xml").asString()).contains("id=\"Task_OwnerReview\"");
        assertThat(diagram.path("active").size()).isZero();
        assertThat(Walk.list(diagram.path("done")))
                .extracting(JsonNode::asString)
                .contains("Task_OwnerReview", "Task_LeaderApproval", "Task_Execute", "Task_Accept");
    }

    private void theTrailIsIntact(Walk walk) {
        JsonNode proof = walk.owner().get(walk.path() + "/proof");
        assertThat(proof.path("intact").asBoolean()).isTrue();
        assertThat(Walk.list(proof.path("leaves")))
                .extracting(leaf -> leaf.path("action").asString())
                .contains(
                        "matter.drafted",
                        "matter.submitted",
                        "opinion.given",
                        "grant.opened",
                        "grant.used",
                        "grant.ended",
                        "matter.ended");
        Tampering.with(
                jdbc,
                () -> jdbc.update(
                        "UPDATE audit_leaf SET content = REPLACE(content, 'grant.used', 'grant.seen') WHERE stream = ?",
                        "matter:" + walk.id));
        assertThat(walk.owner().get(walk.path() + "/proof").path("intact").asBoolean())
                .isFalse();
    }

    private Answer platform(String token, ObjectNode use) {
        var client = anonymous();
        return client.exchange(HttpRequest.newBuilder(client.uri("/api/platform/uses"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(use.toString()))
                .build());
    }
}

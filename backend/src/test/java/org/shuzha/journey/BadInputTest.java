package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shuzha.Client.Answer;
import org.shuzha.identity.AppointmentsChanged;
import org.shuzha.identity.Post;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bad input and trouble: each is refused in plain words, nothing is half done. */
class BadInputTest extends JourneyTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private ApplicationEventPublisher events;

    @ParameterizedTest(name = "{0} = {1}: {2} at {3}")
    @MethodSource
    void aFaultyFormIsADraftButCannotBeSubmitted(String property, String json, String code, String path) {
        ObjectNode form = Forms.request(hospital(), "requester", "general.a");
        form.set(property, JSON.readTree(json.replace('\'', '"')));
        Walk walk = Walk.draft(hospital(), "requester", form);
        JsonNode problem = walk.refusedSubmission(422);
        assertCode(problem, "form.invalid");
        assertThat(Walk.list(problem.path("fields")))
                .extracting(field ->
                        field.path("code").asString() + " " + field.path("path").asString())
                .contains(code + " " + path);
        assertThat(walk.status()).isEqualTo("DRAFT");
        assertThat(walk.page().path("number").isNull()).isTrue();
    }

    static Stream<Arguments> aFaultyFormIsADraftButCannotBeSubmitted() {
        LocalDate today = Forms.today();
        return Stream.of(
                Arguments.of("persons", "'many'", "form.type", "/persons"),
                Arguments.of("persons", "0", "form.minimum", "/persons"),
                Arguments.of("maxRows", "1.5", "form.type", "/maxRows"),
                Arguments.of("title", "{}", "form.type", "/title"),
                Arguments.of("title", "'a\\u0000b'", "form.pattern", "/title"),
                Arguments.of("purpose", "'aaaaaaaaaaaaaaaaaaaaaaa\\u0007'", "form.pattern", "/purpose"),
                Arguments.of("purpose", "'kurz'", "form.minLength", "/purpose"),
                Arguments.of("purpose", "'" + "长".repeat(2001) + "'", "form.maxLength", "/purpose"),
                Arguments.of("manner", "'telepathy'", "form.enum", "/manner"),
                Arguments.of("surprise", "true", "form.additionalProperties", "/surprise"),
                Arguments.of("assets", "[]", "form.minItems", "/assets"),
                Arguments.of(
                        "assets",
                        "[{'asset':'01ARZ3NDEKTSV4RRFFQ69G5FAV','fields':['sex']}]",
                        "asset.unknown",
                        "/assets/0"),
                Arguments.of("term", term(today.minusDays(9), today.minusDays(1)), "check.dateNotPast", "/term/until"),
                Arguments.of("term", term(today, today.minusDays(1)), "check.dateOrder", "/term/until"),
                Arguments.of(
                        "term", term(today, today.plusMonths(12).plusDays(1)), "check.withinMonths", "/term/until"),
                Arguments.of("term", "{'from':'2026-02-30','until':'soon'}", "form.pattern", "/term/until"),
                Arguments.of("manner", "'file'", "check.requiredWhen", "/fileJustification"));
    }

    @Test
    void aFieldThatTheAssetDoesNotHaveAndAnAssetOfAnotherHospitalAreUnknown() {
        ObjectNode form = Forms.request(hospital(), "requester", "general.a");
        ((ObjectNode) form.path("assets").get(0)).putArray("fields").add("shoe_size");
        JsonNode problem = Walk.draft(hospital(), "requester", form).refusedSubmission(422);
        assertThat(problem.path("fields").get(0).path("code").asString()).isEqualTo("asset.field_unknown");

        ObjectNode foreign = Forms.request(staffed("NATIONAL"), "requester", "general.a");
        JsonNode other = Walk.draft(hospital(), "requester", foreign).refusedSubmission(422);
        assertThat(other.path("fields").get(0).path("code").asString()).isEqualTo("asset.unknown");
    }

    @Test
    void wrongJsonUnknownPropertiesAndTooMuchTextAreRefusedAtTheDoor() {
        var client = hospital().as("requester");
        assertCode(raw("{\"procedure\": \"data-use-request\", \"form\": \"text\"}", 400), "request.wrong_type");
        assertCode(
                raw("{\"procedure\": \"data-use-request\", \"form\": {}, \"x\": 1}", 400), "request.unknown_property");
        assertCode(raw("{\"procedure\"", 400), "request.malformed");
        assertCode(raw("{\"form\": {}}", 422), "request.invalid");
        assertCode(raw("{\"form\": {\"title\": \"" + "x".repeat(10 << 20) + "\"}}", 413), "request.too_large");
        client.refused(404, "POST", "/api/matters", Map.of("procedure", "no-such", "form", Map.of()));
        assertThat(client.get("/api/matters?view=mine&q=x").path("items").size())
                .isZero();
    }

    @Test
    void aReasonThatIsTooShortIsNotCalledTooLong() {
        Walk walk = Walk.inUse(hospital());
        var asked = Map.of("until", Forms.today().plusDays(120).toString(), "reason", "延期");
        JsonNode problem = walk.owner().refused(422, "POST", "/api/grants/" + walk.grant() + "/extension", asked);
        assertThat(problem.path("fields").get(0).path("code").asString()).isEqualTo("field.too_short");
    }

    @Test
    void aTooLongCommentIsRefusedAndTheTaskStaysOpen() {
        Walk walk = Walk.filed(hospital(), "general.a");
        walk.refused(422, "head.a", "consent", "x".repeat(4001), null);
        walk.refused(422, "head.a", "approve", null, null);
        walk.refused(422, "head.a", "no-such-opinion", null, null);
        ObjectNode unknown = Forms.conditions().put("surprise", true);
        assertCode(walk.refused(422, "head.a", "consent-with-conditions", null, unknown), "form.invalid");
        assertThat(walk.openSteps()).containsExactly("Task_OwnerReview");
    }

    @Test
    void aStaleRevisionSaysWhoAndWhen() {
        Walk walk = Walk.draft(hospital(), "requester", Forms.request(hospital(), "requester", "general.a"));
        walk.change("title", "第二次保存");
        for (var stale : List.of(
                walk.owner().refused(409, "PUT", walk.path(), Map.of("form", Map.of(), "revision", 0)),
                walk.owner().refused(409, "POST", walk.path() + "/submission", Map.of("revision", 0)))) {
            assertCode(stale, "matter.stale");
            assertThat(stale.path("args").path("who").asString())
                    .isEqualTo(hospital().name("requester"));
            assertThat(stale.path("args").path("when").asString()).startsWith("20");
        }
        assertThat(walk.page().path("title").asString()).isEqualTo("第二次保存");
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswerAndAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        var body = Map.of("procedure", "data-use-request", "form", Forms.request(hospital(), "requester", "general.a"));
        Answer first = hospital().as("requester").send("POST", "/api/matters", body, key);
        Answer second = hospital().as("requester").send("POST", "/api/matters", body, key);
        assertThat(first.status()).isEqualTo(201).isEqualTo(second.status());
        assertThat(second.text()).isEqualTo(first.text());
        var otherBody = Map.of("procedure", "data-use-request", "form", Map.of("title", "别的"));
        Answer other = hospital().as("requester").send("POST", "/api/matters", otherBody, key);
        assertThat(other.status()).isEqualTo(422);
        assertCode(other.json(), "idempotency.key_reused");
        Answer keyless = hospital().as("requester").send("POST", "/api/matters", body, null);
        assertThat(keyless.status()).isEqualTo(400);
    }

    @Test
    void tasksAndMattersOfOthersAreNotFound() {
        Walk walk = Walk.filed(hospital(), "general.a");
        String task = walk.task("head.a");
        var opinion = Map.of("opinion", "consent", "version", 1);
        Hospital other = staffed("NATIONAL");
        for (var client : List.of(
                hospital().as("head.b"), hospital().as("deputy.a"), hospital().as("requester"), other.as("head.a"))) {
            client.refused(404, "GET", "/api/tasks/" + task, null);
            client.refused(404, "POST", "/api/tasks/" + task + "/claim", null);
            client.refused(404, "POST", Walk.opinionPath(task), opinion);
        }
        other.as("auditor").refused(404, "GET", walk.path(), null);
        other.as("requester").refused(404, "POST", walk.path() + "/withdrawal", Map.of("comment", "别人的"));
        hospital().as("head.a").refused(404, "POST", walk.path() + "/withdrawal", Map.of("comment", "不是我的"));
        assertThat(walk.openSteps()).containsExactly("Task_OwnerReview");
    }

    @Test
    void withoutASessionNothingOpens() {
        Walk walk = Walk.filed(hospital(), "general.a");
        for (String path :
                List.of("/api/me", "/api/matters", walk.path(), "/api/tasks", "/api/tasks/" + walk.task("head.a"))) {
            assertCode(anonymous().refused(401, "GET", path, null), "session.required");
        }
        anonymous().refused(401, "POST", walk.path() + "/withdrawal", Map.of("comment", "无名"));
    }

    @Test
    void aDepartmentWithoutAnybodyMakesTheMatterWaitUntilSomebodyIsAppointed() {
        Hospital hospital = emptyHospital("NATIONAL").appoint("requester", Post.RESEARCHER, "R");
        hospital.asset("general.a", 1, "A");
        Walk walk = Walk.filed(hospital, "general.a");
        JsonNode waiting = walk.timeline("open").get(0);
        assertThat(waiting.path("unresolved").asBoolean()).isTrue();
        assertThat(waiting.path("who").size()).isZero();
        assertThat(walk.status()).isEqualTo("IN_PROGRESS");

        hospital.appoint("head.a", Post.DEPARTMENT_HEAD, "A");
        assertThat(walk.tasks("head.a")).isEmpty();
        events.publishEvent(new AppointmentsChanged(hospital.id));
        assertThat(walk.timeline("open").get(0).path("unresolved").asBoolean()).isFalse();
        walk.decide("head.a", "consent");
        assertThat(walk.timeline("open").get(0).path("unresolved").asBoolean()).isTrue();
    }

    private JsonNode raw(String body, int status) {
        Answer answer = hospital()
                .as("requester")
                .sendBytes(
                        "POST",
                        "/api/matters",
                        "application/json",
                        body.getBytes(StandardCharsets.UTF_8),
                        UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.json();
    }

    private static String term(LocalDate from, LocalDate until) {
        return Forms.term(from, until).toString();
    }
}

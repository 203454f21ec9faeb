package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What may not be filed yet is refused with reasons and articles, whatever part of the form gives it away. */
@Tag("embedded")
class GateTest extends JourneyTest {

    private static final String EXPORT = "Call_Export";
    private static final String PROVISION = "Call_Provision";

    @ParameterizedTest(name = "{0} {1} is refused: {3}")
    @MethodSource
    void whatHasNoProcedureYetIsRefusedHoweverItShows(String property, String json, String asset, String codes) {
        assertRefused(hospital(), changed(property, json, asset), codes.split(" "));
    }

    static Stream<Arguments> whatHasNoProcedureYetIsRefusedHoweverItShows() {
        return Stream.of(
                gate("recipients", "[{'kind':'vendor','name':'公司'}]", "general.a", "vendor"),
                gate("recipients", "[{'kind':'public'}]", "general.a", "publication"),
                gate("channel", "'mailbox'", "general.a", "channel"),
                gate("channel", "'net-disk'", "general.a", "channel"),
                gate("channel", "'social-app'", "important.a", "channel"),
                gate("environment", "{'location':'vendor-premises'}", "general.a", "vendor"),
                gate("environment", "{'location':'domestic-cloud'}", "general.a", "vendor"),
                gate("uses", "['ai']", "general.a", "ai"),
                gate("uses", "['publication']", "general.a", "publication"),
                gate("uses", "['opening']", "general.a", "opening"),
                gate("uses", "['secret']", "general.a", "secret"),
                gate("uses", "['ai','secret']", "general.a", "ai secret"));
    }

    @ParameterizedTest(name = "{0} {1} goes on: {3}")
    @MethodSource
    void whatLeavesTheInstitutionGoesOnHoweverItShows(String property, String json, String asset, String next) {
        ObjectNode form = changed(property, json, asset);
        assertThat(preview(hospital(), form)).isEmpty();
        assertThat(steps(form)).containsExactly("Task_OwnerReview", next);
        Walk walk = Walk.draft(hospital(), "requester", form).submit().decide("head.a", "consent");
        assertThat(walk.openSteps()).containsExactly("Task_FileLinked");
        assertThat(walk.page().at("/called/0/procedure").asString())
                .isEqualTo(next.equals(EXPORT) ? "outbound-export-assessment" : "external-data-provision");
    }

    static Stream<Arguments> whatLeavesTheInstitutionGoesOnHoweverItShows() {
        return Stream.of(
                gate("recipients", "[{'kind':'institution','name':'外院'}]", "general.a", PROVISION),
                gate("recipients", "[{'kind':'overseas','name':'大学','country':'DE'}]", "general.a", EXPORT),
                gate("recipients", "[{'kind':'institution','name':'外院','country':'US'}]", "general.a", EXPORT),
                gate("recipients", "[{'kind':'institution','name':'外院'}]", "core.a", PROVISION),
                gate("recipients", "[{'kind':'person','person':'01ARZ3NDEKTSV4RRFFQ69G5FAV'}]", "general.a", PROVISION),
                gate(
                        "recipients",
                        "[{'kind':'department','department':'01ARZ3NDEKTSV4RRFFQ69G5FAV'}]",
                        "general.a",
                        PROVISION),
                gate("channel", "'dedicated-line'", "general.a", PROVISION),
                gate("channel", "'internet-interface'", "general.a", PROVISION),
                gate("environment", "{'location':'abroad'}", "general.a", EXPORT),
                gate("environment", "{'location':'outside-institution'}", "general.a", PROVISION));
    }

    @Test
    void whatStaysInsideIsNotRefused() {
        ObjectNode form = Forms.request(hospital(), "requester", "general.a");
        for (String channel : List.of("enclave", "intranet", "encrypted-media")) {
            for (String place : List.of("enclave", "institution-terminal", "institution-server")) {
                form.put("channel", channel).set("environment", Forms.json(Map.of("location", place)));
                assertThat(preview(hospital(), form)).isEmpty();
            }
        }
        form.withArray("recipients")
                .addPOJO(Map.of("kind", "department", "department", hospital().department("A")));
        assertThat(preview(hospital(), form)).isEmpty();
        assertThat(Walk.draft(hospital(), "requester", form).submit().status()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void inQingpuSensitiveOrImportantDataNeedsTheSecondAssessment() {
        Hospital qingpu = staffed("SH-QINGPU").asset("important.b", 2, "B");
        ObjectNode sensitive = Forms.request(qingpu, "requester", "general.a");
        assertRefused(qingpu, sensitive, "second_assessment");
        ObjectNode important = fields(Forms.request(qingpu, "requester", "important.b"), "ward");
        assertRefused(qingpu, important, "second_assessment");
        ObjectNode harmless = fields(Forms.request(qingpu, "requester", "general.a"), "tested_on", "ward");
        assertThat(preview(qingpu, harmless)).isEmpty();
        assertThat(Walk.draft(qingpu, "requester", harmless).submit().status()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void theRefusalNamesTheArticles() {
        ObjectNode form = Forms.request(hospital(), "requester", "general.a").put("channel", "mailbox");
        JsonNode reasons = Walk.draft(hospital(), "requester", form)
                .refusedSubmission(422)
                .path("args")
                .path("reasons");
        assertThat(Walk.list(reasons))
                .allSatisfy(reason ->
                        assertThat(reason.path("basis").get(0).asString()).matches("[A-E]\\d+(\\.\\d+)?"));
    }

    private void assertRefused(Hospital hospital, ObjectNode form, String... codes) {
        var expected = Stream.of(codes).map(code -> "gate." + code).toList();
        assertThat(preview(hospital, form)).containsExactlyInAnyOrderElementsOf(expected);
        Walk walk = Walk.draft(hospital, "requester", form);
        JsonNode problem = walk.refusedSubmission(422);
        assertCode(problem, "matter.refused");
        assertThat(codes(problem.path("args").path("reasons"))).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(walk.status()).isEqualTo("DRAFT");
    }

    private ObjectNode changed(String property, String json, String asset) {
        ObjectNode form = Forms.request(hospital(), "requester", asset);
        form.set(property, JsonMapper.builder().build().readTree(json));
        return form;
    }

    private List<String> steps(ObjectNode form) {
        return checks(hospital(), form).path("steps").findValuesAsString("element");
    }

    private static JsonNode checks(Hospital hospital, ObjectNode form) {
        return hospital.as("requester")
                .post("/api/matters/checks", Map.of("procedure", "data-use-request", "form", form));
    }

    private static TreeSet<String> preview(Hospital hospital, ObjectNode form) {
        JsonNode preview = checks(hospital, form);
        assertThat(preview.path("fields").size())
                .as(preview.path("fields").toString())
                .isZero();
        return codes(preview.path("refusals"));
    }

    private static TreeSet<String> codes(JsonNode refusals) {
        var codes = new TreeSet<String>();
        refusals.forEach(refusal -> codes.add(refusal.path("code").asString()));
        return codes;
    }

    private static ObjectNode fields(ObjectNode form, String... names) {
        var fields = ((ObjectNode) form.path("assets").get(0)).putArray("fields");
        Stream.of(names).forEach(fields::add);
        return form;
    }

    private static Arguments gate(String property, String json, String asset, String codes) {
        return Arguments.of(property, json.replace('\'', '"'), asset, codes);
    }
}

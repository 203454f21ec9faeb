package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A procedure that is a folder and nothing else: not a line of Java knows it. */
class TestOnlyProcedureTest extends JourneyTest {

    static final String KEY = "test-errand";

    @BeforeAll
    void aClerkMayFileIt() {
        hospital().appoint("clerk", Post.STAFF, "R");
    }

    @Test
    void itIsOfferedToItsStartersOnly() {
        assertThat(offered("clerk")).contains(KEY);
        assertThat(offered("requester")).doesNotContain(KEY);
        var draft = Map.of("procedure", KEY, "form", errand());
        hospital().as("requester").refused(404, "POST", "/api/matters", draft);
        var page = hospital().as("clerk").get("/api/procedures/" + KEY);
        assertThat(page.path("form").path("schema").path("properties").has("wish"))
                .isTrue();
        assertThat(page.path("texts").path("en").path("field.wish").asString()).isEqualTo("What should be done");
    }

    @Test
    void itIsFiledReturnedDecidedAndClosed() {
        Walk walk = Walk.draft(hospital(), "clerk", KEY, errand()).submit();
        assertThat(walk.status()).isEqualTo("IN_PROGRESS");
        // no data are asked for, so there is no scope to show
        assertThat(walk.page().path("effectiveScope").isNull()).isTrue();
        assertThat(walk.timeline("coming"))
                .extracting(entry -> entry.path("element").asString())
                .containsExactly("Task_ErrandReport");
        walk.decide("leader", "return", "请写明数量");
        assertThat(walk.status()).isEqualTo("RETURNED");
        walk.change("wish", "补发三份登记表").submit();
        walk.decide("leader", "approve");
        assertThat(walk.openSteps()).containsExactly("Task_ErrandReport");
        var brief = Forms.json(Map.of("result", "好"));
        assertCode(walk.refused(422, "clerk", "used-as-stated", null, brief), "form.invalid");
        walk.decide("clerk", "used-as-stated", Forms.json(Map.of("result", "已补发三份登记表")));

        List<JsonNode> done = walk.timeline("done");
        JsonNode report = done.get(done.size() - 1);
        assertThat(report.path("form").path("result").asString()).isEqualTo("已补发三份登记表");
        assertThat(report.path("forms").path("schema").path("title").asString()).isEqualTo("form.report");
        assertThat(walk.outcome()).isEqualTo("CLOSED_USED");
        assertThat(walk.page().path("version").asInt()).isEqualTo(2);
        assertThat(walk.owner().get(walk.path() + "/proof").path("intact").asBoolean())
                .isTrue();
        assertThat(walk.owner().get(walk.path() + "/diagram").path("xml").asString())
                .contains("Task_ErrandReport");
    }

    @Test
    void itsOwnFormTableAndEndsHold() {
        Walk faulty = Walk.draft(hospital(), "clerk", KEY, errand().put("wish", "短"));
        assertCode(faulty.refusedSubmission(422), "form.invalid");
        ObjectNode secret = errand();
        secret.putArray("uses").add("secret");
        var refused = Walk.draft(hospital(), "clerk", KEY, secret).refusedSubmission(422);
        assertCode(refused, "matter.refused");
        assertThat(refused.path("args").path("reasons").size()).isEqualTo(1);

        Walk rejected = Walk.draft(hospital(), "clerk", KEY, errand()).submit();
        assertThat(rejected.decide("leader", "reject", "无此必要").outcome()).isEqualTo("REJECTED_LEADER");
        Walk withdrawn = Walk.draft(hospital(), "clerk", KEY, errand()).submit().withdraw();
        assertThat(withdrawn.outcome()).isEqualTo("WITHDRAWN");
    }

    static ObjectNode errand() {
        return Forms.json(Map.of("title", "补发登记表", "wish", "请补发一份登记表"));
    }

    private List<String> offered(String who) {
        return Walk.list(hospital().as(who).get("/api/procedures")).stream()
                .map(procedure -> procedure.path("key").asString())
                .toList();
    }
}

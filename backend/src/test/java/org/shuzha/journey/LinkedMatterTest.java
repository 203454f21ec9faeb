package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;

/** One procedure calls another: two folders of the tests, not a line of Java knows either. */
class LinkedMatterTest extends PersonnelTest {

    @BeforeAll
    void anOfficerConcludes() {
        LinkedWalk.staffed(hospital()).appoint("clerk", Post.STAFF, "R");
    }

    @Test
    void theRequesterIsAskedForADraftThatBeginsWithWhatTheCallerSays() {
        var form = LinkedWalk.form(hospital(), "general.a");
        form.putArray("uses").add("publication");
        LinkedWalk linked = LinkedWalk.calling(hospital(), form, null);
        Walk draft = linked.called();

        JsonNode task = linked.caller.taskPage("requester");
        assertThat(task.path("handling").asString()).isEqualTo("filing");
        assertThat(task.at("/toFile/id").asString()).isEqualTo(draft.id);
        assertThat(task.at("/toFile/procedure").asString()).isEqualTo(LinkedWalk.CALLED);
        assertThat(draft.status()).isEqualTo("DRAFT");
        assertThat(draft.page().at("/linked/kind").asString()).isEqualTo("called");
        assertThat(draft.page().at("/linked/number").asString()).isEqualTo(linked.caller.number());
        // the called form knows neither the wish nor that use
        form.remove(List.of("wish", "uses"));
        assertThat(draft.page().path("form")).isEqualTo(form);
        assertThat(linked.caller.pageFor("head.a").at("/called/0/status").asString())
                .isEqualTo("DRAFT");
        assertThat(linked.caller.pageFor("head.a").at("/called/0/readable").asBoolean())
                .isFalse();
        draft.hospital.as("head.a").refused(404, "GET", draft.path(), null);
    }

    @Test
    void itsEndMovesTheCallerOnWithItsOutcome() {
        LinkedWalk passing = LinkedWalk.calling(hospital());
        Walk called = passing.filed();
        assertThat(passing.caller.openSteps()).isEmpty();
        called.decide("officer", "acceptable");
        assertThat(called.outcome()).isEqualTo("PASS");
        assertThat(passing.caller.openSteps()).containsExactly("Task_CallerReport");
        assertThat(turns(passing.caller)).containsExactly("false:null", "false:PASS");
        assertThat(turns(called)).containsExactly("true:null", "true:PASS");
        passing.caller.decide("requester", "used-as-stated");
        assertThat(passing.caller.outcome()).isEqualTo("CLOSED_USED");

        LinkedWalk failing = LinkedWalk.calling(hospital());
        failing.filed().decide("officer", "unacceptable", "风险不可接受");
        assertThat(failing.caller.outcome()).isEqualTo("FAIL");
        assertThat(failing.caller.page().at("/called/0/outcome").asString()).isEqualTo("FAIL");
        assertThat(leaf(failing.caller, "matter.linked_ended")).contains("FAIL");
        assertThat(failing.caller
                        .owner()
                        .get(failing.caller.path() + "/proof")
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void itsWithdrawalIsAnOutcomeLikeAnyOther() {
        LinkedWalk linked = LinkedWalk.calling(hospital());
        Walk first = linked.filed().withdraw();
        assertThat(first.outcome()).isEqualTo("WITHDRAWN");
        // this caller asks again
        assertThat(linked.caller.openSteps()).containsExactly("Task_FileLinked");
        assertThat(linked.called().id).isNotEqualTo(first.id);
        linked.filed().decide("officer", "acceptable");
        assertThat(linked.caller.openSteps()).containsExactly("Task_CallerReport");
    }

    @Test
    void theWithdrawalOfTheCallerTakesWhatItCalledWithIt() {
        LinkedWalk drafted = LinkedWalk.calling(hospital());
        Walk draft = drafted.called();
        drafted.caller.withdraw();
        draft.owner().refused(404, "GET", draft.path(), null);
        assertThat(leaf(draft, "matter.discarded")).isNotEmpty();

        LinkedWalk filed = LinkedWalk.calling(hospital());
        Walk called = filed.filed();
        filed.caller.withdraw();
        assertThat(filed.caller.outcome()).isEqualTo("WITHDRAWN");
        assertThat(called.outcome()).isEqualTo("WITHDRAWN");
        assertThat(called.openSteps()).isEmpty();
        assertThat(called.tasks("officer")).isEmpty();

        LinkedWalk executing = LinkedWalk.calling(hospital());
        Walk underway = executing.filed();
        hospital().as("officer").post("/api/tasks/" + underway.task("officer") + "/claim", Map.of());
        assertThat(executing.caller.page().path("allowedActions").toString()).doesNotContain("withdraw");
        assertCode(refusedWithdrawal(executing.caller), "matter.linked_underway");
    }

    @Test
    void eachEndReachesTheCallThatWaitsForIt() {
        var form = LinkedWalk.form(hospital(), "general.a");
        form.putArray("uses").add("ai");
        Walk caller = LinkedWalk.calling(hospital(), form, null).caller;
        List<String> drafts = caller.page().path("called").findValuesAsString("id");
        List<String> asked = caller.tasks("requester").stream()
                .map(task -> hospital()
                        .as("requester")
                        .get("/api/tasks/" + task)
                        .at("/toFile/id")
                        .asString())
                .toList();
        assertThat(asked).hasSize(2).containsExactlyInAnyOrderElementsOf(drafts);

        Walk second = Walk.of(hospital(), "requester", drafts.get(1))
                .change("findings", "逐项核对，范围未扩大")
                .submit();
        String left = caller.task("requester");
        assertThat(hospital()
                        .as("requester")
                        .get("/api/tasks/" + left)
                        .at("/toFile/id")
                        .asString())
                .isEqualTo(drafts.get(0));
        Walk first = Walk.of(hospital(), "requester", drafts.get(0))
                .change("findings", "逐项核对，范围未扩大")
                .submit();
        second.decide("officer", "acceptable");
        assertThat(caller.openSteps()).isEmpty();
        first.decide("officer", "acceptable");
        assertThat(caller.openSteps()).containsExactly("Task_CallerReport");
    }

    @Test
    void theDraftBelongsToItsCaller() {
        LinkedWalk linked = LinkedWalk.calling(hospital());
        Walk draft = linked.called();
        assertThat(draft.page().path("allowedActions").toString())
                .contains("edit", "submit")
                .doesNotContain("discard");
        assertCode(draft.owner().refused(409, "DELETE", draft.path(), null), "matter.linked_awaited");
        linked.filed();
        assertCode(draft.refusedSubmission(409), "matter.not_editable");
        assertThat(draft.page().path("allowedActions").toString()).doesNotContain("copy");
    }

    @Test
    void whatIsOnlyCalledIsNeverFiledDirectly() {
        for (String who : List.of("clerk", "requester")) {
            assertThat(hospital().as(who).get("/api/procedures").findValuesAsString("key"))
                    .contains(LinkedWalk.CALLER)
                    .doesNotContain(LinkedWalk.CALLED);
            var draft = Map.of("procedure", LinkedWalk.CALLED, "form", LinkedWalk.form(hospital(), "general.a"));
            hospital().as(who).refused(404, "POST", "/api/matters", draft);
            hospital().as(who).refused(404, "POST", "/api/matters/checks", draft);
        }
    }

    @Test
    void theFilingPageChecksACalledDraft() {
        LinkedWalk linked = LinkedWalk.calling(hospital(), LinkedWalk.form(hospital(), "core.a"), null);
        Walk draft = linked.completed();
        var general = LinkedWalk.form(hospital(), "general.a").remove(List.of("wish"));
        Map<String, Object> asked = Map.of("procedure", LinkedWalk.CALLED, "form", general, "matter", draft.id);
        JsonNode checks = draft.owner().post("/api/matters/checks", asked);
        // general data within a core matter: the level only rises on the way
        assertThat(checks.path("level").asInt()).isEqualTo(3);
        assertThat(checks.at("/fields/0/path").asString()).isEqualTo("/findings");
        hospital().as("stranger").refused(404, "POST", "/api/matters/checks", asked);
    }

    @Test
    void whoTakesTheCallerOverGetsTheDraftToo() {
        Hospital hospital = LinkedWalk.staffed(administered());
        LinkedWalk linked = LinkedWalk.calling(hospital);
        Walk draft = linked.called();
        leave(hospital, "requester", null);
        var order = Map.of("successor", hospital.person("next"), "reason", "原申请人离职");
        security(hospital).refused(404, "POST", draft.path() + "/successor", order);
        security(hospital).post(linked.caller.path() + "/successor", order);

        Walk taken = draft.continuedBy("next").change("findings", "逐项核对，范围未扩大");
        assertThat(leaf(taken, "matter.succeeded")).contains(hospital.person("next"));
        // the recipient named on both has left: the data would leave too, and a higher body decides
        taken.submit().decide("principal", "approve").decide("officer", "acceptable");
        assertThat(linked.caller.continuedBy("next").openSteps()).containsExactly("Task_CallerReport");
    }

    @Test
    void aReturnedMatterIsFiledAgainWithoutAskingTheCaller() {
        LinkedWalk linked = LinkedWalk.calling(hospital());
        Walk called = linked.filed().decide("officer", "return", "请补充认定");
        called.change("findings", "补充：逐项核对，范围未扩大").submit();
        assertThat(called.page().path("version").asInt()).isEqualTo(2);
        called.decide("officer", "acceptable");
        assertThat(linked.caller.openSteps()).containsExactly("Task_CallerReport");
    }

    private static JsonNode refusedWithdrawal(Walk walk) {
        return walk.owner().refused(409, "POST", walk.path() + "/withdrawal", Map.of("comment", "不再需要"));
    }

    /** Turns of linked matters on the page of one: whether the other one is the caller, and what was handed over. */
    private static List<String> turns(Walk walk) {
        var turns = new ArrayList<String>();
        for (JsonNode entry : walk.timeline("linked")) {
            JsonNode linked = entry.path("linked");
            turns.add(linked.path("caller").asBoolean() + ":"
                    + linked.path("outcome").asString("null"));
        }
        return turns;
    }
}

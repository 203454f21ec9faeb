package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.engine.Deployments;
import org.shuzha.identity.Post;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.node.ObjectNode;

/**
 * The previous release knew the errand with one field, one table row and one step more. A matter that began on it
 * finishes on it, although a newer deployment exists by then.
 */
class OldReleaseTest extends JourneyTest {

    private static final String FOLDER = "procedures/test-errand/";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Deployments deployments;

    private String ofThisStart;

    @BeforeAll
    void aClerkMayFileIt() {
        hospital().appoint("clerk", Post.STAFF, "R");
        ofThisStart = deployments.current();
    }

    @AfterAll
    void theReleaseUnderTest() {
        run(ofThisStart);
    }

    @Test
    void aMatterFinishesOnTheFormsTablesAndStepsItBeganWith() {
        run(release(true));
        Walk old = Walk.draft(hospital(), "clerk", TestOnlyProcedureTest.KEY, errand().put("place", "门诊楼"))
                .submit();
        old.decide("leader", "return", "请补充");

        run(release(false));
        Walk fresh = Walk.draft(hospital(), "clerk", TestOnlyProcedureTest.KEY, errand());
        theOldOneKeepsItsForm(old, fresh);
        theOldOneKeepsItsTable(old, fresh);
        theOldOneKeepsItsSteps(old, fresh);
    }

    private void theOldOneKeepsItsForm(Walk old, Walk fresh) {
        assertThat(old.page().path("forms").path("schema").path("properties").has("place"))
                .isTrue();
        assertThat(fresh.page().path("forms").path("schema").path("properties").has("place"))
                .isFalse();
        assertThat(old.page().path("texts").path("zh").path("Task_ErrandReview").asString())
                .isEqualTo("旧版核准");
        Walk wrong = Walk.draft(hospital(), "clerk", TestOnlyProcedureTest.KEY, errand().put("place", "门诊楼"));
        assertCode(wrong.refusedSubmission(422), "form.invalid");
    }

    private void theOldOneKeepsItsTable(Walk old, Walk fresh) {
        old.change("uses", List.of("ai"));
        assertThat(old.refusedSubmission(422).toString()).contains("gate.ai");
        old.change("uses", List.of());
        fresh.change("uses", List.of("ai"));
        assertThat(fresh.submit().status()).isEqualTo("IN_PROGRESS");
    }

    private void theOldOneKeepsItsSteps(Walk old, Walk fresh) {
        old.submit().decide("leader", "approve");
        assertThat(old.openSteps()).containsExactly("Task_ErrandCheck");
        assertThat(old.owner().get(old.path() + "/diagram").path("xml").asString())
                .contains("Task_ErrandCheck");
        old.decide("leader", "approve").decide("clerk", "used-as-stated", report());
        assertThat(old.outcome()).isEqualTo("CLOSED_USED");

        fresh.decide("leader", "approve");
        assertThat(fresh.openSteps()).containsExactly("Task_ErrandReport");
        assertThat(fresh.decide("clerk", "used-as-stated", report()).outcome()).isEqualTo("CLOSED_USED");
    }

    private static ObjectNode errand() {
        return TestOnlyProcedureTest.errand();
    }

    private static ObjectNode report() {
        return Forms.json(Map.of("result", "已补发一份登记表"));
    }

    /** All files of this release, those of the errand as the previous release had them. */
    private String release(boolean previous) {
        var builder = repository.createDeployment().name("shuzha");
        for (String path : deployments.paths(ofThisStart)) {
            String text = deployments.text(ofThisStart, path).orElseThrow();
            builder.addString(path, previous && path.startsWith(FOLDER) ? earlier(path, text) : text);
        }
        return builder.deploy().getId();
    }

    /** As if the application had been started with that release. */
    private void run(String deployment) {
        ReflectionTestUtils.setField(deployments, "current", deployment);
    }

    private static String earlier(String path, String text) {
        return switch (path.substring(FOLDER.length())) {
            case "errand.schema.json" ->
                text.replace("[\"title\", \"wish\"]", "[\"title\", \"wish\", \"place\"]")
                        .replace("\"properties\": {", "\"properties\": {\"place\": {\"type\": \"string\"},");
            case "errand-gate.dmn" -> text.replace("<text>secret<", "<text>ai<").replace("gate.secret", "gate.ai");
            case "procedure.yaml" -> text.replaceFirst("(?m)^action: .*\\R", "");
            case "texts.zh.yaml" -> text.replace("领导核准测试事项", "旧版核准");
            case "test-errand.bpmn" -> withCheck(text);
            default -> text;
        };
    }

    /** After the approval a second look, before the report. */
    private static String withCheck(String bpmn) {
        int from = bpmn.indexOf("<bpmn:userTask id=\"Task_ErrandReview\"");
        int until = bpmn.indexOf("</bpmn:userTask>", from) + "</bpmn:userTask>".length();
        String review = bpmn.substring(from, until);
        String check =
                review.replace("Task_ErrandReview", "Task_ErrandCheck").replace("approve,return,reject", "approve")
                        + "<bpmn:sequenceFlow id=\"Flow_ErrandChecked\" sourceRef=\"Task_ErrandCheck\" targetRef=\"Task_ErrandReport\"/>";
        return bpmn.replace(
                        "sourceRef=\"Gateway_ErrandReviewed\" targetRef=\"Task_ErrandReport\"",
                        "sourceRef=\"Gateway_ErrandReviewed\" targetRef=\"Task_ErrandCheck\"")
                .replace(review, review + check);
    }
}

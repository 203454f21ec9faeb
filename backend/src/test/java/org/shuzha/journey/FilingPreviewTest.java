package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the filing page shows before anything is filed is what happens afterwards. */
class FilingPreviewTest extends JourneyTest {

    @Test
    void theStepsShownBeforeFilingAreThoseThatCome() {
        ObjectNode form = Forms.request(hospital(), "requester", "general.a", "general.b");
        List<JsonNode> shown = steps(form);
        assertThat(elements(shown))
                .containsExactly(
                        "Task_OwnerReview",
                        "Task_LeaderApproval",
                        "Task_Execute",
                        "Task_Accept",
                        "Sub_InUse",
                        "Task_AfterUseReview");
        assertThat(who(shown.get(0)))
                .containsExactlyInAnyOrder(hospital().name("head.a"), hospital().name("head.b"));

        Walk walk = Walk.draft(hospital(), "requester", form).submit();
        List<JsonNode> coming = walk.timeline("coming");
        List<JsonNode> afterTheFirst = shown.subList(1, shown.size());
        assertThat(elements(coming)).isEqualTo(elements(afterTheFirst));
        assertThat(coming.stream().map(FilingPreviewTest::who))
                .containsExactlyElementsOf(
                        afterTheFirst.stream().map(FilingPreviewTest::who).toList());
    }

    @Test
    void theStarterIsNotShownAsReviewer() {
        ObjectNode form = Forms.request(hospital(), "head.a", "general.a");
        JsonNode review = Walk.list(preview("head.a", form).path("steps")).get(0);
        assertThat(who(review)).isNotEmpty().doesNotContain(hospital().name("head.a"));
    }

    @Test
    void whileNoDataAreChosenNobodyKnowsWhoApproves() {
        ObjectNode form = Forms.request(hospital(), "requester", "general.a");
        form.putArray("assets");
        assertThat(steps(form)).isEmpty();
    }

    private List<JsonNode> steps(ObjectNode form) {
        return Walk.list(preview("requester", form).path("steps"));
    }

    private JsonNode preview(String who, ObjectNode form) {
        return hospital().as(who).post("/api/matters/checks", Map.of("procedure", "data-use-request", "form", form));
    }

    private static List<String> elements(List<JsonNode> steps) {
        return steps.stream().map(step -> step.path("element").asString()).toList();
    }

    private static List<String> who(JsonNode step) {
        return Walk.list(step.path("who")).stream()
                .map(who -> who.path("name").asString())
                .toList();
    }
}

package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One matter follows from another: it is waited for until it is filed, and no longer. */
class FollowUpTest extends PersonnelTest {

    @BeforeAll
    void anOfficerConcludes() {
        LinkedWalk.staffed(hospital());
    }

    @Test
    void filingItMovesTheOtherOnAndBothNameEachOther() {
        Walk from = deviated();
        Walk draft = following(from);
        JsonNode task = from.taskPage("requester");
        assertThat(task.path("handling").asString()).isEqualTo("filing");
        assertThat(task.at("/toFile/id").asString()).isEqualTo(draft.id);
        assertThat(draft.page().at("/linked/kind").asString()).isEqualTo("follows");
        assertThat(draft.page().path("allowedActions").toString()).doesNotContain("discard");
        assertCode(draft.owner().refused(409, "DELETE", draft.path(), null), "matter.linked_awaited");
        // the form of the deviation lies over that of the matter
        assertThat(draft.page().at("/form/wish").asString()).isEqualTo("请另行办理");
        assertThat(draft.page().at("/form/assets")).isEqualTo(from.page().at("/form/assets"));

        assertThat(draft.page().path("form").has("title")).isFalse();
        draft.change("title", "测试后续").submit();
        assertThat(from.outcome()).isEqualTo("CLOSED_DEVIATION");
        assertThat(from.page().at("/called/1/number").asString()).isEqualTo(draft.number());
        assertThat(draft.page().at("/linked/number").asString()).isEqualTo(from.number());
        assertThat(draft.openSteps()).containsExactly("Task_OwnerReview");
        draft.withdraw();
        assertThat(from.outcome()).isEqualTo("CLOSED_DEVIATION");
    }

    @Test
    void aDraftGoesWithTheMatterThatAskedForIt() {
        Walk from = deviated();
        Walk draft = following(from);
        from.withdraw();
        draft.owner().refused(404, "GET", draft.path(), null);
    }

    /** The last of those linked: the first one was called. */
    private Walk following(Walk from) {
        JsonNode link = from.page().at("/called/1");
        assertThat(link.path("kind").asString()).isEqualTo("follows");
        return Walk.of(hospital(), "requester", link.path("id").asString());
    }

    private Walk deviated() {
        LinkedWalk linked = LinkedWalk.calling(hospital());
        linked.filed().decide("officer", "acceptable");
        return linked.caller.decide("requester", "deviation-found", "须另行办理", Forms.json(Map.of("wish", "请另行办理")));
    }
}

package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What owners and body said on the caller is not asked twice, to the border and not one step beyond. */
@Tag("embedded")
class CarryOverTest extends JourneyTest {

    private static final String NEXT = "Task_Conclusion";
    private static final String OWNERS = "Task_OwnerReview";

    @BeforeAll
    void anOfficerConcludes() {
        LinkedWalk.staffed(hospital());
    }

    @Test
    void nobodyIsAskedTwiceForTheSameOrLess() {
        assertThat(asked(form -> form)).isEqualTo(NEXT);
        assertThat(asked(form -> form.put("persons", 799).put("maxRows", 1))).isEqualTo(NEXT);
        assertThat(asked(form -> fields(form, List.of("sex")))).isEqualTo(NEXT);
        assertThat(asked(form -> until(form, 89))).isEqualTo(NEXT);
    }

    @Test
    void oneStepBeyondIsDecidedAnew() {
        assertThat(asked(form -> form.put("persons", 801))).isEqualTo(OWNERS);
        assertThat(asked(form -> form.put("maxRows", 5001))).isEqualTo(OWNERS);
        assertThat(asked(form -> fields(form, List.of("sex", "ward")))).isEqualTo(OWNERS);
        assertThat(asked(form -> until(form, 91))).isEqualTo(OWNERS);
        assertThat(asked(form -> another(form, hospital().asset("general.b")))).isEqualTo(OWNERS);
        assertThat(asked(form -> {
                    form.withArray("recipients")
                            .addObject()
                            .put("kind", "person")
                            .put("person", hospital().person("stranger"));
                    return form;
                }))
                .isEqualTo(OWNERS);
    }

    @Test
    void aConditionOfTheCallerIsTheBorder() {
        ObjectNode dropped = Forms.drop(hospital(), "general.a", "sex").put("maxRows", 4000);
        LinkedWalk linked = LinkedWalk.calling(hospital(), LinkedWalk.form(hospital(), "general.a"), dropped);
        // the draft begins within it
        JsonNode form = linked.called().page().path("form");
        assertThat(form.at("/assets/0/fields").toString()).doesNotContain("sex");
        assertThat(form.path("maxRows").asInt()).isEqualTo(4000);
        assertThat(linked.filed().openSteps()).containsExactly(NEXT);

        LinkedWalk wider = LinkedWalk.calling(hospital(), LinkedWalk.form(hospital(), "general.a"), dropped);
        assertThat(wider.completed().change("maxRows", 4001).submit().openSteps())
                .containsExactly(OWNERS);

        ObjectNode masked = Forms.conditions();
        masked.withArray("maskFields").add(Forms.json(Forms.ref(hospital().asset("general.a"), "result")));
        LinkedWalk plain = LinkedWalk.calling(hospital(), LinkedWalk.form(hospital(), "general.a"), masked);
        assertThat(plain.filed().openSteps()).containsExactly(NEXT);
        assertThat(masks(plain.called())).containsExactly("result");
    }

    @Test
    void whoIsAskedAnewMayRefuseAndTheLeaderDecidesAgain() {
        LinkedWalk linked = LinkedWalk.calling(hospital());
        Walk called = linked.completed().change("persons", 801).submit();
        called.decide("head.a", "consent");
        assertThat(called.openSteps()).containsExactly("Task_LeaderApproval");
        called.decide("leader", "approve").decide("officer", "acceptable");
        assertThat(linked.caller.openSteps()).containsExactly("Task_CallerReport");
    }

    @Test
    void theLevelOnlyRisesOnTheWay() {
        var core = LinkedWalk.form(hospital(), "important.a");
        core.withArray("assets").add(LinkedWalk.form(hospital(), "general.a").at("/assets/0"));
        LinkedWalk linked = LinkedWalk.calling(hospital(), core, null);
        Walk called = linked.completed()
                .change("assets", List.of(linked.called().page().at("/form/assets/1")))
                .submit();
        assertThat(called.page().path("level").asInt()).isEqualTo(2);
        assertThat(called.page().path("approvalBody").asInt()).isEqualTo(2);
        assertThat(called.openSteps()).containsExactly(NEXT);
    }

    /** The step a called matter stands at after the change; the caller was approved for {@code general.a}. */
    private String asked(UnaryOperator<ObjectNode> change) {
        LinkedWalk linked = LinkedWalk.calling(hospital());
        Walk called = linked.completed();
        ObjectNode form = change.apply((ObjectNode) called.page().path("form"));
        form.properties().forEach(field -> called.change(field.getKey(), field.getValue()));
        List<String> open = called.submit().openSteps();
        assertThat(open).as(form.toString()).isNotEmpty();
        return open.get(0);
    }

    private static List<String> masks(Walk walk) {
        return Walk.list(walk.page().at("/effectiveScope/assets/0/fields")).stream()
                .filter(field -> field.path("masked").asBoolean())
                .map(field -> field.path("name").asString())
                .toList();
    }

    private static ObjectNode fields(ObjectNode form, List<String> fields) {
        ObjectNode asset = (ObjectNode) form.at("/assets/0");
        asset.setAll(Forms.json(Map.of("fields", fields)));
        return form;
    }

    private static ObjectNode another(ObjectNode form, String asset) {
        form.withArray("assets").add(Forms.json(Map.of("asset", asset, "fields", List.of("sex"))));
        return form;
    }

    private static ObjectNode until(ObjectNode form, int days) {
        form.set("term", Forms.term(Forms.today(), Forms.today().plusDays(days)));
        return form;
    }
}

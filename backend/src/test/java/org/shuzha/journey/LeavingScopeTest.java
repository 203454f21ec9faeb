package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shuzha.journey.LeavingRequestTest.consented;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a request whose data leave hands on: its own words, and the border its owners drew. */
@Tag("embedded")
class LeavingScopeTest extends JourneyTest {

    @Test
    void theDraftBeginsWithWhatTheRequestSays() {
        ObjectNode provision = ProvisionForms.request(hospital());
        assertThat(consented(hospital(), provision).called().page().path("form"))
                .isEqualTo(ProvisionForms.carried(hospital()));
        ObjectNode export = ExportForms.request(hospital(), "general.a").put("channel", "dedicated-line");
        assertThat(consented(hospital(), export).called().page().path("form"))
                .isEqualTo(export.retain(
                        "title", "purpose", "assets", "persons", "maxRows", "recipients", "channel", "term"));
    }

    @Test
    void theConditionsOfTheOwnersAreTheBorderOfWhatIsCalled() {
        ObjectNode conditions = Forms.drop(hospital(), "general.a", "ward").put("maxRows", 300);
        conditions.withArray("maskFields").add(Forms.json(Forms.ref(hospital().asset("general.a"), "tested_on")));
        Walk request = consentedWith(conditions);
        JsonNode form = request.called().page().path("form");
        assertThat(form.at("/assets/0/fields").toString()).isEqualTo("[\"tested_on\"]");
        assertThat(form.path("maxRows").asInt()).isEqualTo(300);
        Walk export = request.called().fill(ExportForms.added()).submit();
        export.resolved("approve");
        ObjectNode execution = ExportForms.execution(hospital(), "general.a", 300);
        assertCode(
                export.refused(
                        422, "it.one", "executed", null, execution.deepCopy().put("rows", 301)),
                "execution.field_outside_scope");
        ((ArrayNode) execution.path("fields")).remove(1);
        assertCode(
                export.refused(
                        422, "it.one", "executed", null, execution.deepCopy().put("rows", 301)),
                "execution.too_many_rows");
        assertCode(export.refused(422, "it.one", "executed", null, execution), "execution.masking_missing");
        execution.withArray("controls").add("masking");
        assertThat(export.decide("it.one", "executed", execution).status()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void beyondTheConditionsTheOwnersDecideAnew() {
        Walk request = consentedWith(Forms.conditions().put("maxRows", 300));
        Walk wider = request.called().fill(ExportForms.added().put("maxRows", 301));
        assertThat(wider.submit().openSteps()).containsExactly("Task_OwnerReview");
    }

    /** Wider, of a higher level or for somebody else: the owners decide anew, and what they refuse ends both. */
    @Test
    void whatGoesBeyondTheConsentsIsDecidedAnew() {
        assertThat(widened("maxRows", 501)).isEqualTo("Task_OwnerReview");
        assertThat(widened("recipients", List.of(Map.of("kind", "overseas", "name", "南岛大学", "country", "NZ"))))
                .isEqualTo("Task_OwnerReview");
        Walk request = consented(hospital(), ExportForms.request(hospital(), "general.a"));
        Walk export = request.called().fill(ExportForms.added());
        JsonNode more = ExportForms.request(hospital(), "important.a").at("/assets/0");
        export.change("assets", List.of(request.page().at("/form/assets/0"), more))
                .submit();
        assertThat(export.page().path("level").asInt()).isEqualTo(2);
        export.decide("head.a", "reject", "范围扩大，不同意");
        assertThat(export.outcome()).isEqualTo("REJECTED_INTERNAL");
        assertThat(request.outcome()).isEqualTo("NOT_PROVIDED");
    }

    @Test
    void theLevelOfTheRequestHoldsForLessDataToo() {
        ObjectNode form = ExportForms.request(hospital(), "important.a");
        form.withArray("assets")
                .add(ExportForms.request(hospital(), "general.a").at("/assets/0"));
        Walk request = consented(hospital(), form);
        Walk export = request.called().fill(ExportForms.added());
        export.change("assets", List.of(form.at("/assets/1"))).submit();
        assertThat(export.page().path("level").asInt()).isEqualTo(2);
        assertThat(export.openSteps()).containsExactly("Task_Convene");
    }

    private Walk consentedWith(ObjectNode conditions) {
        return Walk.draft(hospital(), "requester", ExportForms.request(hospital(), "general.a"))
                .submit()
                .decide("head.a", "consent-with-conditions", conditions);
    }

    private String widened(String property, Object value) {
        Walk request = consented(hospital(), ExportForms.request(hospital(), "general.a"));
        Walk export = request.called().fill(ExportForms.added()).change(property, value);
        return export.submit().openSteps().get(0);
    }
}

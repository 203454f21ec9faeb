package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The ledger as those who answer for it see it, and what a form would do to it. */
class LedgerPageTest extends JourneyTest {

    private static final String LIMITS = "/api/ledger/limits";

    private Hospital hospital;

    @BeforeEach
    void somebodyAnswersForIt() {
        hospital = staffed("NATIONAL").appoint("officer", Post.DATA_SECURITY_OFFICER, null);
    }

    @Test
    void officersBodyAndAuditorsSeeItAndNobodyElse() {
        for (String reader : List.of("officer", "principal", "member.one", "secretary", "auditor")) {
            assertThat(kinds(hospital.as(reader).get(LIMITS))).containsExactly("CORE", "SENSITIVE", "OTHER");
        }
        for (String other : List.of("requester", "head.a", "it.one")) {
            assertCode(hospital.as(other).refused(403, "GET", LIMITS, null), "ledger.officers_only");
        }
        Hospital elsewhere = staffed("NATIONAL").appoint("officer", Post.DATA_SECURITY_OFFICER, null);
        elsewhere.as("officer").refused(404, "GET", LIMITS + "/" + core() + "/postings", null);
        elsewhere.as("officer").refused(404, "POST", LIMITS + "/" + core() + "/total", declaration(10));
    }

    @Test
    void aMissingTotalIsDeclaredByTheOfficerWithItsBasis() {
        JsonNode missing = limit(hospital.as("officer"));
        assertThat(missing.path("total").isNull()).isTrue();
        assertThat(missing.path("stage").asInt()).isEqualTo(1);
        assertThat(hospital.as("auditor").get(LIMITS).toString()).doesNotContain("declareTotal");
        String door = LIMITS + "/" + core() + "/total";
        assertCode(hospital.as("principal").refused(403, "POST", door, declaration(10_000)), "ledger.officer_declares");
        hospital.as("officer").refused(422, "POST", door, Map.of("total", 0, "basis", "没有"));
        assertCode(
                hospital.as("officer")
                        .refused(422, "POST", LIMITS + "/other-" + hospital.id + "/total", declaration(10_000)),
                "ledger.not_core");
        hospital.as("officer").post(door, declaration(10_000));
        JsonNode declared = hospital.as("officer").post(door, declaration(20_000));
        assertThat(declared.path("total").path("total").asLong()).isEqualTo(20_000);
        assertThat(declared.path("total").path("source").asString()).isEqualTo("DECLARED");
        assertThat(declared.path("total").path("by").asString()).isEqualTo(hospital.name("officer"));
        assertThat(declared.path("thresholds").path(0).asLong()).isEqualTo(6_000);
        assertThat(declared.path("stage").asInt()).isZero();
        assertThat(leaves())
                .filteredOn(leaf -> leaf.contains("ledger.total_entered"))
                .hasSize(2);
    }

    @Test
    void everyLineIsThereWithItsMatterForWhoMayReadIt() {
        hospital.as("officer").post(LIMITS + "/" + core() + "/total", declaration(10_000));
        Walk open =
                Walk.draft(hospital, "requester", "test-delivery", form(1600)).submit();
        for (int i = 0; i < 11; i++) {
            Walk.draft(hospital, "requester", "test-delivery", form(10))
                    .submit()
                    .withdraw();
        }
        JsonNode limit = limit(hospital.as("officer"));
        assertThat(limit.path("reserved").asLong()).isEqualTo(1600);
        JsonNode first = hospital.as("officer").get(LIMITS + "/" + core() + "/postings");
        assertThat(first.path("items").size()).isEqualTo(20);
        JsonNode rest = hospital.as("auditor")
                .get(LIMITS + "/" + core() + "/postings?cursor="
                        + first.path("next").asString());
        assertThat(rest.path("items").size()).isEqualTo(3);
        assertThat(rest.path("next").isNull()).isTrue();
        JsonNode oldest = rest.path("items").path(2);
        assertThat(oldest.path("kind").asString()).isEqualTo("RESERVE");
        assertThat(oldest.path("matterNumber").asString()).isEqualTo(open.number());
        assertThat(oldest.path("matterId").asString()).isEqualTo(open.id);
        assertThat(oldest.path("projected").asLong()).isEqualTo(1600);
        assertThat(oldest.path("by").asString()).isEqualTo(hospital.name("requester"));
        assertThat(first.path("items").path(0).path("matterId").isNull()).isTrue();
        hospital.as("officer").refused(422, "GET", LIMITS + "/" + core() + "/postings?cursor=eA", null);
    }

    @Test
    void aFormShowsWhatItWouldDo() {
        hospital.as("officer").post(LIMITS + "/" + core() + "/total", declaration(10_000));
        Walk.draft(hospital, "requester", "test-delivery", form(1600)).submit();
        JsonNode effects = hospital.as("requester")
                .post("/api/ledger/preview", Map.of("procedure", "test-delivery", "form", form(1600)));
        assertThat(effects.size()).isEqualTo(1);
        JsonNode effect = effects.path(0);
        assertThat(effect.path("reserved").asLong()).isEqualTo(1600);
        assertThat(effect.path("amount").asLong()).isEqualTo(1600);
        assertThat(effect.path("stageBefore").asInt()).isZero();
        assertThat(effect.path("stage").asInt()).isEqualTo(1);
        assertThat(limit(hospital.as("officer")).path("reserved").asLong()).isEqualTo(1600);
        hospital.as("head.a")
                .refused(404, "POST", "/api/ledger/preview", Map.of("procedure", "test-delivery", "form", form(1)));
    }

    @Test
    void whatIsHeldAlreadyIsNotCountedTwiceAndWhatReservesNothingShowsNothing() {
        hospital.as("officer").post(LIMITS + "/" + core() + "/total", declaration(10_000));
        Walk first =
                Walk.draft(hospital, "requester", "test-delivery", form(1600)).submit();
        Walk second =
                Walk.draft(hospital, "requester", "test-delivery", form(1600)).submit();
        JsonNode behind = preview("test-delivery", 1600, second.id).path(0);
        assertThat(behind.path("reserved").asLong()).isEqualTo(1600);
        assertThat(behind.path("stage").asInt()).isEqualTo(1);
        JsonNode before = preview("test-delivery", 1600, first.id).path(0);
        assertThat(before.path("reserved").asLong()).isZero();
        assertThat(before.path("stage").asInt()).isZero();
        assertThat(preview("test-delivery", 1500, first.id)
                        .path(0)
                        .path("reserved")
                        .asLong())
                .isEqualTo(1600);
        assertThat(preview("data-use-request", 1600, null)).isEmpty();
    }

    private JsonNode preview(String procedure, long rows, String matter) {
        ObjectNode asked = Forms.json(Map.of("procedure", procedure, "form", form(rows)));
        return hospital.as("requester").post("/api/ledger/preview", asked.put("matter", matter));
    }

    private String core() {
        return "core-" + hospital.asset("core.a");
    }

    private JsonNode limit(org.shuzha.Client who) {
        return who.get(LIMITS).path(0);
    }

    private List<String> leaves() {
        return jdbc.queryForList(
                "SELECT content FROM audit_leaf WHERE stream = ?", String.class, "organisation:" + hospital.id);
    }

    private ObjectNode form(long rows) {
        ObjectNode form = Forms.json(Map.of("title", "交付测试", "maxRows", rows));
        form.set(
                "assets",
                Forms.json(Map.of("a", Forms.chosen(hospital, "core.a"))).path("a"));
        form.set(
                "recipients",
                Forms.json(Map.of("r", List.of(Map.of("kind", "institution")))).path("r"));
        return form;
    }

    private static Map<String, Object> declaration(long total) {
        return Map.of("total", total, "basis", "年终盘点表第三页");
    }

    private static List<String> kinds(JsonNode limits) {
        var kinds = new ArrayList<String>();
        limits.forEach(limit -> kinds.add(limit.path("kind").asString()));
        return kinds;
    }
}

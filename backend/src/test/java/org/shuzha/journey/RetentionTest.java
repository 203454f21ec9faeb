package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** How long a matter is kept: counted when it ends, only ever longer, and until then nobody removes it. */
class RetentionTest extends KeepersTest {

    static Stream<Arguments> ends() {
        return Stream.of(
                end("REJECTED_OWNER", at -> Walk.filed(at, "general.a").decide("head.a", "reject", "用途无关")),
                end(
                        "REJECTED_LEADER",
                        at -> Walk.filed(at, "general.a")
                                .decide("head.a", "consent")
                                .decide("leader", "reject", "必要性不足")),
                end("WITHDRAWN", at -> Walk.filed(at, "general.a").withdraw()),
                end("CLOSED_USED", at -> used(Walk.inUse(at))),
                end(
                        "EXPIRED_UNUSED",
                        at -> Walk.inUse(at).endEarly().decide("head.a", "used-as-stated", Forms.review(true))),
                end(
                        "REVOKED_VIOLATION",
                        at -> Walk.inUse(at)
                                .deviate()
                                .decide("head.a", "revoke", "超额度使用", Forms.deviation())
                                .decide("head.a", "used-as-stated", Forms.review(true))));
    }

    private static Arguments end(String outcome, Function<Hospital, Walk> life) {
        return Arguments.of(outcome, life);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void everyEndCountsTheTermRightAfterIt(String outcome, Function<Hospital, Walk> life) {
        Walk walk = life.apply(hospital);
        assertThat(walk.outcome()).isEqualTo(outcome);
        JsonNode kept = retention(walk, "requester");
        assertThat(kept.path("state").asString()).isEqualTo("KEPT");
        assertThat(kept.path("endedOn").asString()).isEqualTo(today().toString());
        assertThat(kept.path("until").asString())
                .isEqualTo(today().plusMonths(36).toString());
        assertThat(grounds(kept)).containsExactlyInAnyOrder("case-file A22.5", "network CSL23", "chongqing E19.3");
        List<String> actions = leaves(walk);
        assertThat(actions.indexOf("retention.computed")).isEqualTo(actions.indexOf("matter.ended") + 1);
    }

    @Test
    void aRunningMatterHasNoEndAndADraftNoTerm() {
        Walk draft = Walk.draft(hospital, "requester", Forms.request(hospital, "requester", "general.a"));
        assertThat(draft.owner().send("GET", draft.path() + "/retention", null).text())
                .isEmpty();
        JsonNode running = retention(draft.submit(), "requester");
        assertThat(running.path("state").asString()).isEqualTo("RUNNING");
        assertThat(running.path("until").isNull()).isTrue();
        assertThat(leaves(draft)).doesNotContain("retention.computed");
    }

    @Test
    void importantDataUsedOutsideTheGrantAreAnIncident() {
        Walk walk = Walk.filed(hospital, "important.a").decide("head.a", "consent");
        walk.decide("principal", "approve").executed(4000).accepted();
        walk.use("it.one", Forms.use(hospital.asset("important.a"), "sex", 1_000_000));
        walk.decide("head.a", "revoke", "超额度使用", Forms.deviation())
                .decide("head.a", "used-as-stated", Forms.review(true));
        assertThat(grounds(retention(walk, "requester"))).contains("important-incident A19");
    }

    @Test
    void useThatOnlyTheReviewFoundToBeOutsideTheGrantIsAnIncidentToo() {
        Walk walk = Walk.filed(hospital, "important.a").decide("head.a", "consent");
        walk.decide("principal", "approve").executed(4000).accepted().endEarly();
        walk.decide("head.a", "deviation-found", "用途不符", Forms.review(false));
        assertThat(grounds(retention(walk, "requester"))).contains("important-incident A19");
    }

    @Test
    void whatBecomesKnownLaterOnlyLengthens() {
        Walk walk = rejected();
        String full = until(walk);
        // as the migration leaves matters from before: the term is over today
        jdbc.update(
                "UPDATE audit_retention SET until_day = ?, grounds = '[]' WHERE matter_id = ?",
                today().minusDays(1),
                walk.id);
        tick();
        assertThat(until(walk)).isEqualTo(full);
        assertThat(leaves(walk)).contains("retention.lengthened").doesNotContain("retention.due");
        // somebody kept it on until yesterday, although it ended long ago
        jdbc.update("UPDATE matter SET ended_at = '2015-03-01 00:00:00' WHERE id = ?", walk.id);
        jdbc.update(
                "UPDATE audit_retention SET until_day = ?, grounds = '[]' WHERE matter_id = ?",
                today().minusDays(1),
                walk.id);
        tick();
        assertThat(until(walk)).isEqualTo(today().minusDays(1).toString());
        assertThat(leaf(walk, "retention.due")).contains(today().minusDays(1).toString());
    }

    @Test
    void nobodyRemovesWhatIsKept() {
        Walk walk = Walk.filed(hospital, "general.a");
        assertThat(refusedRemoval(walk)).contains("办理中");
        walk.withdraw();
        assertThat(refusedRemoval(walk)).contains(until(walk)).contains("A22.5", "网安法23");
        hold(walk, "principal");
        assertThat(refusedRemoval(walk)).contains("依法保全").contains(until(walk));
    }

    @Test
    void theListIsForThoseWhoKeepOrAuditTheOrganisation() {
        Walk walk = rejected();
        Walk running = Walk.filed(hospital, "general.a");
        hold(running, "principal");
        assertThat(numbers("auditor", "?state=KEPT")).contains(walk.number()).doesNotContain(running.number());
        assertThat(numbers("officer", "?held=true")).contains(running.number()).doesNotContain(walk.number());
        assertCode(hospital.as("head.a").refused(403, "GET", "/api/audit/retention", null), "retention.not_yours");
        Hospital other = staffed("NATIONAL");
        assertThat(other.as("principal")
                        .get("/api/audit/retention")
                        .path("items")
                        .size())
                .isZero();
        assertThat(other.anotherSession("principal")
                        .send("POST", door(walk, "hold"), Map.of("reason", "a", "reference", "b"))
                        .status())
                .isEqualTo(404);
    }

    private String refusedRemoval(Walk walk) {
        JsonNode problem = walk.owner().refused(409, "DELETE", walk.path(), null);
        assertCode(problem, "matter.kept");
        return problem.path("detail").asString();
    }

    private List<String> numbers(String who, String query) {
        return Walk.list(hospital.as(who).get("/api/audit/retention" + query).path("items")).stream()
                .map(row -> row.path("number").asString())
                .toList();
    }

    private static List<String> grounds(JsonNode retention) {
        return Walk.list(retention.path("grounds")).stream()
                .map(one -> one.path("ground").asString() + " "
                        + one.path("article").asString())
                .toList();
    }

    private String leaf(Walk walk, String action) {
        return jdbc
                .queryForList("SELECT content FROM audit_leaf WHERE stream = ?", String.class, "matter:" + walk.id)
                .stream()
                .filter(content -> content.contains(action))
                .findFirst()
                .orElseThrow();
    }
}

package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;

/** Who reports a hazard and who decides on it, that it does not vanish, and how it becomes an incident. */
class HazardPeopleTest extends HazardJourney {

    private static final String PLACE = "620205";

    private Hospital hospital;
    private Hospital health;

    @BeforeAll
    void aPlaceWithItsAuthority() {
        hospital = hazardHospital("NATIONAL", "HEALTH", PLACE);
        health = office("HEALTH", "DISTRICT", PLACE);
    }

    @Test
    void everybodyOfAnInstitutionMayReportAndNobodyTakesItBack() {
        for (String who : List.of("nurse", "auditor", "principal", "lead", "it")) {
            assertThat(hospital.as(who).get("/api/procedures").toString()).contains(HAZARD);
        }
        assertThat(health.as("reg").get("/api/procedures").toString()).doesNotContain(HAZARD);
        Walk walk = found(hospital, "nurse");
        assertCode(
                walk.owner().refused(409, "POST", walk.path() + "/withdrawal", Map.of("comment", "算了")),
                "matter.not_withdrawable");
        walk.owner().refused(409, "DELETE", walk.path(), null);
        assertThat(walk.page().path("allowedActions").toString()).doesNotContain("withdraw", "discard", "edit");
    }

    /** A24.1: what bodies outside tell is registered with who told it. */
    @Test
    void whatBodiesOutsideTellIsRegisteredWithWhoToldIt() {
        var form = hazard(Instant.now()).put("source", "security-service");
        Walk walk = Walk.draft(hospital, "nurse", HAZARD, form);
        assertThat(walk.refusedSubmission(422).at("/fields/0/path").asString()).isEqualTo("/sourceName");
        walk.change("sourceName", "某安全服务公司值班室").submit();
        assertThat(walk.page().at("/form/sourceName").asString()).contains("安全服务公司");
    }

    @Test
    void aReportFromTheFutureIsRefused() {
        Walk walk = Walk.draft(hospital, "nurse", HAZARD, hazard(Instant.now().plus(Duration.ofHours(1))));
        assertThat(walk.refusedSubmission(422).at("/fields/0/path").asString()).isEqualTo("/noticedAt");
    }

    /** The finder assesses nothing: where that is the officer, a leader does; where it is the only IT, the emergency lead. */
    @Test
    void whoFoundItTakesNoPart() {
        Walk officers = found(hospital, "dso");
        decide(officers, "it", "Task_Examine", "examined", examination());
        assertThat(rows(officers, "dso", "Task_Assess")).isEmpty();
        decide(officers, "leader", "Task_Assess", "cannot-cause", null, assessment("general", "health"));
        decide(officers, "it", "Task_Mitigate", "remedied", removed());
        assertThat(rows(officers, "leader", "Task_VerifyInternal")).isEmpty();
        decide(officers, "principal", "Task_VerifyInternal", "verified", null);
        assertThat(officers.outcome()).isEqualTo("CLOSED_FIXED");

        Walk its = found(hospital, "it");
        assertThat(rows(its, "it", "Task_Examine")).isEmpty();
        decide(its, "lead", "Task_Examine", "examined", examination());
        assertThat(its.openSteps()).containsExactly("Task_Assess");
    }

    /** One office for everything: nobody verifies what the same person removed or assessed. */
    @Test
    void whoAssessedOrRemovedItNeverVerifies() {
        Hospital small = hazardHospital("NATIONAL", "HEALTH", PLACE)
                .dismiss("leader")
                .dismiss("principal")
                .appoint("it", Post.LEADER_IN_CHARGE, null)
                .appoint("dso", Post.PRINCIPAL, null);
        Walk walk = assessed(small, "cannot-cause", assessment("general", "health"));
        decide(walk, "it", "Task_Mitigate", "remedied", removed());
        assertThat(rows(walk, "it", "Task_VerifyInternal")).isEmpty();
        assertThat(rows(walk, "dso", "Task_VerifyInternal")).isEmpty();
        assertThat(walk.status()).isEqualTo("IN_PROGRESS");
    }

    /** Links both ways, prefilled, and its clocks run from the moment it was known. */
    @ParameterizedTest
    @ValueSource(strings = {"Task_Examine", "Task_Assess", "Task_Mitigate"})
    void whatHasHappenedTurnsIntoAnIncidentAtOnce(String step) {
        Walk walk = found(hospital, "nurse");
        String who = step.equals("Task_Assess") ? "dso" : "it";
        if (!step.equals("Task_Examine")) {
            decide(walk, "it", "Task_Examine", "examined", examination());
        }
        if (step.equals("Task_Mitigate")) {
            decide(walk, "dso", "Task_Assess", "might-cause", null, assessment("important", "health"));
        }
        refused(422, walk, who, step, "became-incident", "");
        decide(walk, who, step, "became-incident", "日志显示昨夜已被导出", null);
        assertThat(walk.outcome()).isEqualTo("ESCALATED");
        assertThat(walk.openSteps()).isEmpty();
        JsonNode link = turnedInto(walk);
        assertThat(link.path("kind").asString()).isEqualTo("opened");
        assertThat(link.path("procedure").asString()).isEqualTo(PROCEDURE);
        Walk incident = Walk.of(hospital, "nurse", link.path("id").asString());
        JsonNode page = incident.page();
        assertThat(page.at("/linked/id").asString()).isEqualTo(walk.id);
        assertThat(page.at("/linked/number").asString()).isEqualTo(walk.number());
        assertThat(page.at("/form/what").asString()).startsWith("日志显示昨夜已被导出").contains(WEAK);
        assertThat(page.at("/form/systems").asString()).isEqualTo("检验系统服务器");
        assertThat(Instant.parse(page.at("/form/noticedAt").asString()))
                .isAfter(Instant.now().minus(Duration.ofMinutes(5)));
        assertThat(rows(incident, "lead", "Task_Contain")).hasSize(1);
        assertThat(clocks(incident)).hasSize(1);
    }

    @Test
    void aDraftAsksItsAuthorForIt() {
        Hospital own = hazardHospital("NATIONAL", "HEALTH", PLACE);
        Walk.draft(own, "nurse", HAZARD, hazard(Instant.now()));
        clock.advance(Duration.ofMinutes(6));
        tick("UnsentReports");
        assertThat(NoticeSeen.texts(own, "nurse")).anyMatch(text -> text.startsWith("风险隐患报告已保存但尚未提交"));
    }

    private void refused(int status, Walk walk, String who, String element, String opinion, String comment) {
        hospital.as(who)
                .refused(status, "POST", Walk.opinionPath(task(walk, who, element)), walk.body(opinion, comment, null));
    }
}

package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.Client;
import tools.jackson.databind.JsonNode;

/** An incident from its report to its end: whom it is reported to, by when, and again. */
class IncidentReportTest extends IncidentJourney {

    private static final String PLACE = "770105";

    private Hospital hospital;
    private Hospital health;
    private Hospital cac;
    private Client national;

    @BeforeAll
    void aPlaceWithAuthorities() {
        hospital = incidentHospital("NATIONAL", "HEALTH", PLACE);
        health = office("HEALTH", "DISTRICT", PLACE);
        office("POLICE", "CITY", "770100");
        cac = office("CAC", "PROVINCE", "770000");
        national = as("qin.guanhai");
    }

    /** Important data: the local authority reports upward, and the national commission gets what it was sent. */
    @Test
    void itReachesTheNationalCommissionAndCloses() {
        Walk walk = classified(hospital, classification("data", "important", 10));
        assertThat(walk.page().path("level").asInt()).isEqualTo(2);
        assertThat(duties(walk))
                .containsExactly(
                        "plan act", "health-local upward", "health-national national", "affected-persons notify");
        reportUpward(walk);
        decide(walk, "pio", "Task_NotifyPersons", "persons-notified", notification(hospital, "pio"));
        decide(walk, "lead", "Task_Handle", "remedied", handling());
        decide(walk, "leader", "Task_VerifyRemedy", "verified", null);
        decide(walk, "lead", "Task_WriteSummary", "summary-written", summary());
        assertThat(walk.openSteps()).containsExactly("Task_Dispatch");
        reportUpward(walk);
        decide(walk, "leader", "Task_Close", "close-incident", Forms.json(Map.of("staffFault", "none")));
        assertThat(walk.outcome()).isEqualTo("CLOSED");
        assertThat(clocks(walk))
                .allSatisfy(one -> assertThat(one.path("metAt").isNull())
                        .as(one.toString())
                        .isFalse());
        assertThat(walk.page().at("/incident/dispatches")).hasSize(4);
        assertThat(jdbc.queryForObject(
                        "SELECT grounds FROM audit_retention WHERE matter_id = ?", String.class, walk.id))
                .contains("important-incident");
        assertThat(walk.owner().get(walk.path() + "/proof").path("intact").asBoolean())
                .isTrue();
    }

    private void reportUpward(Walk walk) {
        decide(walk, "dso", "Task_Dispatch", "dispatched", Submitted.dispatch());
        answer(health.as("reg"), walk, "reported-upward");
        assertThat(clock(walk, "health-national", "INITIAL").path("metAt").isNull())
                .isFalse();
        answer(national, walk, "receipt");
    }

    /** A25.3 knows no exception: an incident without important data is reported, and those affected are told. */
    @Test
    void aSmallOneIsReportedAndToldToo() {
        Walk walk = classified(hospital, classification("data", "general", 1));
        assertThat(duties(walk)).containsExactly("plan act", "health-local report", "affected-persons notify");
        JsonNode report = clock(walk, "health-local", "INITIAL");
        assertThat(report.path("wording").asString()).isEqualTo("promptly");
        assertThat(report.path("limitKind").asString()).isEqualTo("internal");
        assertThat(report.path("basis").toString()).isEqualTo("[\"A22.10\",\"A25.3\"]");
    }

    @Test
    void whatTheLawCallsImmediateHasNoNumberOfTheLaw() {
        Walk walk = classified(hospital, classification("data", "core", 1));
        for (String duty : List.of("plan", "health-national")) {
            JsonNode one = clock(walk, duty, "INITIAL");
            assertThat(one.path("wording").asString()).isEqualTo("immediately");
            assertThat(one.path("limitKind").asString()).isEqualTo("internal");
        }
    }

    /** The basis of the submission is that of the duty, not what the shared process is drawn with. */
    @Test
    void theClerksTaskCarriesTheDutysLimitAndBasis() {
        Walk walk = classified(hospital, classification("network", "general", 1));
        JsonNode page = pages(walk, "dso", "Task_Dispatch").stream()
                .filter(one ->
                        one.at("/dispatch/addressee/authority").asString().equals("police-city"))
                .findFirst()
                .orElseThrow();
        assertThat(page.path("basis").toString()).isEqualTo("[\"B27\"]");
        Instant noticed = Instant.parse(walk.page().at("/incident/noticedAt").asString());
        assertThat(Instant.parse(page.path("dueAt").asString()))
                .isCloseTo(noticed.plus(Duration.ofHours(2)), within(1, ChronoUnit.SECONDS));
        assertThat(page.path("dueKind").asString()).isEqualTo("internal");
        assertThat(page.at("/opinions/0/form/schema/properties/note/x-basis").toString())
                .isEqualTo("[\"B27\"]");
    }

    /** Timeline and printed receipt rest on what was reported by, not on what other reports rest on. */
    @Test
    void whatIsKeptOfAReportNamesItsOwnArticles() throws IOException {
        Walk walk = classified(hospital, classification("data", "general", 1));
        decide(walk, "dso", "Task_Dispatch", "dispatched", Submitted.dispatch());
        answer(health.as("reg"), walk, "receipt");
        JsonNode sent = walk.timeline("done").stream()
                .filter(step -> step.path("element").asString().equals("Task_Dispatch"))
                .findFirst()
                .orElseThrow();
        assertThat(sent.at("/forms/schema/properties/note/x-basis").toString()).isEqualTo("[\"A22.10\",\"A25.3\"]");
        assertThat(text(pdf(hospital, "dso", made(walk, "receipt"))))
                .contains("第二十二条第十项", "第二十五条第三款")
                .doesNotContain("第十五条第三款", "第二十二条第四项");
    }

    /** A million people make it relatively major: the provincial office within four hours, an outside rule. */
    @Test
    void anUpgradeStartsTheClockOfANewRecipient() {
        Walk walk = classified(hospital, classification("data", "general", 999_999));
        assertThat(duties(walk)).doesNotContain("cac-province report");
        decide(walk, "dso", "Task_Dispatch", "dispatched", Submitted.dispatch());
        decide(walk, "lead", "Task_Handle", "reclassify", null);
        decide(walk, "lead", "Task_Reclassify", "classified", classification("data", "general", 1_000_000));
        JsonNode office = clock(walk, "cac-province", "INITIAL");
        assertThat(office.path("limitKind").asString()).isEqualTo("outside");
        assertThat(office.path("startedBy").asString()).isEqualTo("CLASSIFICATION");
        assertThat(Duration.between(
                        Instant.parse(office.path("startedAt").asString()),
                        Instant.parse(office.path("dueAt").asString())))
                .isEqualTo(Duration.ofHours(4));
        assertThat(clock(walk, "health-local", "PROGRESS").path("metAt").isNull())
                .isTrue();
        assertThat(walk.page().at("/incident/classified/grade").asInt()).isEqualTo(2);
        assertThat(walk.openSteps()).contains("Task_Handle");
        assertThat(cac.as("reg").get("/api/tasks?view=queue&q=" + walk.number()).path("items"))
                .isEmpty();
    }

    @Test
    void theLevelNeverFalls() {
        Walk walk = classified(hospital, classification("data", "important", 1));
        decide(walk, "lead", "Task_Handle", "reclassify", null);
        decide(walk, "lead", "Task_Reclassify", "classified", classification("data", "general", 1));
        assertThat(walk.page().path("level").asInt()).isEqualTo(2);
    }

    @Test
    void progressGoesToWhoHadTheFirstReport() {
        Walk walk = classified(hospital, classification("data", "general", 1));
        decide(walk, "dso", "Task_Dispatch", "dispatched", Submitted.dispatch());
        decide(walk, "lead", "Task_Handle", "report-progress", handling());
        decide(walk, "dso", "Task_Dispatch", "dispatched", Submitted.dispatch());
        assertThat(clock(walk, "health-local", "PROGRESS").path("metAt").isNull())
                .isFalse();
    }

    /** C10 adds to A25.3: at once, and a warning where the public is concerned. */
    @Test
    void inQingpuTheDistrictHearsAtOnceAndThePublicIsWarned() {
        Hospital qingpu = incidentHospital("SH-QINGPU", "HEALTH", PLACE);
        Walk walk = classified(qingpu, classification("data", "general", 1).put("publicConcern", "yes"));
        JsonNode district = clock(walk, "health-local", "INITIAL");
        assertThat(district.path("wording").asString()).isEqualTo("immediately");
        assertThat(district.path("basis").toString()).contains("C10", "A25.3");
        assertThat(walk.openSteps()).contains("Task_WarnPublic");
        assertThat(duties(classified(
                        hospital, classification("data", "general", 1).put("publicConcern", "yes"))))
                .doesNotContain("public warn");
    }

    /** A25.2 has no diversion: the commission always, the own line as a copy. */
    @Test
    void aTcmHospitalsIncidentGoesToTheCommissionAndToItsLine() {
        Hospital tcm = incidentHospital("NATIONAL", "TCM", PLACE);
        Walk walk = classified(tcm, classification("data", "core", 1));
        decide(walk, "dso", "Task_Dispatch", "dispatched", Submitted.dispatch());
        answer(health.as("reg"), walk, "reported-upward");
        assertThat(Walk.list(walk.page().at("/incident/dispatches")))
                .extracting(one -> one.at("/addressee/authority").asString())
                .containsExactly("health-local", "health-national", "tcm-national");
    }
}

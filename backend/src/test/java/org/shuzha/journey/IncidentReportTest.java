package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuzha.Client;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;

/** An incident from its report to its end: who decides, whom it is reported to by when, and that nobody ends it silently. */
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

    private Hospital office(String line, String level, String territory) {
        return Submitted.place(jdbc, emptyHospital("NATIONAL"), line, level, territory)
                .appoint("reg", Post.REGULATOR_STAFF, "GX");
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
        JsonNode row = rows(walk, "dso", "Task_Dispatch").stream()
                .filter(one ->
                        one.at("/dispatch/addressee/authority").asString().equals("police-city"))
                .findFirst()
                .orElseThrow();
        assertThat(row.path("basis").toString()).isEqualTo("[\"B27\"]");
        Instant noticed = Instant.parse(walk.page().at("/incident/noticedAt").asString());
        assertThat(Instant.parse(row.path("dueAt").asString()))
                .isCloseTo(noticed.plus(Duration.ofHours(2)), within(1, ChronoUnit.SECONDS));
        assertThat(row.path("dueKind").asString()).isEqualTo("internal");
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

    /** A22.10: an incident is not concealed. */
    @Test
    void nobodyTakesItBackOrRemovesIt() {
        Walk walk = reported(hospital, "nurse");
        assertCode(
                walk.owner().refused(409, "POST", walk.path() + "/withdrawal", Map.of("comment", "算了")),
                "matter.not_withdrawable");
        walk.owner().refused(409, "DELETE", walk.path(), null);
        assertThat(walk.page().path("allowedActions").toString()).doesNotContain("withdraw", "discard", "edit");
        assertThat(walk.status()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void theFileIsHeldFromTheReportOn() {
        Walk walk = reported(hospital, "nurse");
        assertThat(walk.owner()
                        .get(walk.path() + "/retention")
                        .path("heldSince")
                        .isNull())
                .isFalse();
        assertThat(jdbc.queryForList("SELECT reason FROM audit_hold WHERE matter_id = ?", String.class, walk.id))
                .containsExactly("安全事件：现场和日志保全");
    }

    @Test
    void aFalseAlarmTakesASecondPerson() {
        Walk walk = reported(hospital, "nurse");
        decide(walk, "lead", "Task_Contain", "no-incident", null);
        assertThat(rows(walk, "lead", "Task_ConfirmFalseAlarm")).isEmpty();
        decide(walk, "leader", "Task_ConfirmFalseAlarm", "not-false-alarm", null);
        decide(walk, "lead", "Task_Contain", "no-incident", null);
        decide(walk, "leader", "Task_ConfirmFalseAlarm", "false-alarm", null);
        assertThat(walk.outcome()).isEqualTo("FALSE_ALARM");
    }

    @Test
    void onceClassifiedItIsNoFalseAlarmAnyMore() {
        Walk walk = classified(hospital, classification("data", "general", 1));
        assertCode(refused(422, walk, "lead", "Task_Handle", "no-incident", null), "opinion.not_offered");
    }

    /** Whoever leads does not verify, even as the only one left. */
    @Test
    void theLeadNeverVerifiesTheOwnRemedy() {
        Hospital small = incidentHospital("NATIONAL", "HEALTH", PLACE).dismiss("lead");
        Walk walk = reported(small, "nurse");
        decide(walk, "leader", "Task_Contain", "contained", containment());
        decide(walk, "leader", "Task_Classify", "classified", classification("data", "general", 1));
        decide(walk, "leader", "Task_Handle", "remedied", handling());
        assertThat(rows(walk, "leader", "Task_VerifyRemedy")).isEmpty();
        assertThat(rows(walk, "principal", "Task_VerifyRemedy")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"lead, leader", "leader, lead"})
    void whoReportedDecidesNothing(String reporter, String decider) {
        Walk walk = reported(hospital, reporter);
        assertThat(rows(walk, reporter, "Task_Contain")).isEmpty();
        assertThat(rows(walk, decider, "Task_Contain")).hasSize(1);
    }

    /** The only clerk reported it: an emergency does not wait, the emergency lead sends. */
    @Test
    void whereTheClerkReportedTheLeadSends() {
        Walk walk = reported(hospital, "dso");
        decide(walk, "lead", "Task_Contain", "contained", containment());
        decide(walk, "lead", "Task_Classify", "classified", classification("data", "general", 1));
        assertThat(rows(walk, "dso", "Task_Dispatch")).isEmpty();
        decide(walk, "lead", "Task_Dispatch", "dispatched", Submitted.dispatch());
        assertThat(clock(walk, "health-local", "INITIAL").path("metAt").isNull())
                .isFalse();
    }

    @Test
    void everybodyAffectedIsToldOrCountedWithProof() {
        Walk walk = classified(hospital, classification("data", "general", 10));
        var form = notification(hospital, "pio");
        var unproven = form.deepCopy().remove(List.of("smsProof"));
        assertCode(
                refused(422, walk, "pio", "Task_NotifyPersons", "persons-notified", unproven), "incident.proof_needed");
        var fewer = form.deepCopy().put("smsTold", 7);
        assertCode(
                refused(422, walk, "pio", "Task_NotifyPersons", "persons-notified", fewer), "incident.persons_untold");
        var silent = form.deepCopy().remove(List.of("failures"));
        assertCode(
                refused(422, walk, "pio", "Task_NotifyPersons", "persons-notified", silent),
                "incident.failures_needed");
        var nobody = Forms.json(Map.of("content", "无人受影响", "affected", 0));
        assertThat(refused(422, walk, "pio", "Task_NotifyPersons", "persons-notified", nobody)
                        .at("/fields/0/path")
                        .asString())
                .isEqualTo("/nobodyAffected");
        decide(walk, "pio", "Task_NotifyPersons", "persons-notified", form);
        assertThat(clock(walk, "affected-persons", "INITIAL").path("metAt").isNull())
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

    @Test
    void aReportFromTheFutureIsRefused() {
        Walk walk =
                Walk.draft(hospital, "nurse", PROCEDURE, report(Instant.now().plus(Duration.ofHours(1))));
        assertThat(walk.refusedSubmission(422).at("/fields/0/path").asString()).isEqualTo("/noticedAt");
    }

    @Test
    void everybodyOfAnInstitutionMayReport() {
        for (String who : List.of("nurse", "auditor", "principal", "lead")) {
            assertThat(hospital.as(who).get("/api/procedures").toString()).contains(PROCEDURE);
        }
        assertThat(health.as("reg").get("/api/procedures").toString()).doesNotContain(PROCEDURE);
    }
}

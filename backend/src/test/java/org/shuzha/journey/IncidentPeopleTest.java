package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who reports and who decides, that those affected are told, and that nobody ends an incident silently. */
class IncidentPeopleTest extends IncidentJourney {

    private static final String PLACE = "770305";

    private Hospital hospital;
    private Hospital health;

    @BeforeAll
    void aPlaceWithItsAuthority() {
        hospital = incidentHospital("NATIONAL", "HEALTH", PLACE);
        health = office("HEALTH", "DISTRICT", PLACE);
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

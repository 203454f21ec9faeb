package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Data that go abroad, from the requester to the authorities and back, with everything on the way. */
class ExportTest extends JourneyTest {

    @Autowired
    private ProcessEngine engine;

    private Exported place;
    private Hospital hospital;

    @BeforeAll
    void aHospitalWithItsAuthorities() {
        place = Exported.place(jdbc, staffed("NATIONAL"), emptyHospital("NATIONAL"), "890102")
                .withCac(jdbc, emptyHospital("NATIONAL"), "890000");
        hospital = place.hospital();
    }

    @Test
    void academicDataOfNobodyStillNeedTheBodyAndTheReport() {
        Walk caller = place.calling("general.a");
        assertThat(caller.page().path("approvalBody").asInt()).isEqualTo(3);
        Walk export = Exported.drafted(caller).submit();
        // the owners are not asked twice, and the body for the first time
        assertThat(export.openSteps()).containsExactly("Task_Convene");
        export.resolved("approve");
        place.delivered(export, "general.a", 400);
        export.decide("requester", "finish");
        assertThat(export.outcome()).isEqualTo("EXPORTED_EXEMPT");
        assertThat(caller.outcome()).isEqualTo("PROVIDED");
    }

    @Test
    void importantDataGoThroughEveryAuthorityInItsOrder() {
        Walk caller = place.calling("important.a");
        Walk export = place.passed(caller, Forms.today());
        assertThat(export.openSteps()).containsExactly("Task_Execute");
        assertCode(
                export.refused(422, "it.one", "executed", null, ExportForms.execution(hospital, "important.a", 501)),
                "execution.too_many_rows");
        place.delivered(export, "important.a", 500);
        assertThat(export.status()).isEqualTo("IN_USE");
        export.decide("requester", "finish");
        assertThat(export.outcome()).isEqualTo("EXPORTED_SA");
        assertThat(caller.outcome()).isEqualTo("PROVIDED");
        assertThat(export.owner().get(export.path() + "/proof").path("intact").asBoolean())
                .isTrue();
    }

    /** The three years run from the date of the letter (CBDF9), not from the day on which it was confirmed here. */
    @Test
    void theLastTwelveWeeksOfAResultAreCountedFromItsLetter() {
        LocalDate decided = Forms.today().minusDays(20);
        Walk export = place.passed(place.calling("important.a"), decided);
        place.delivered(export, "important.a", 500);
        Timers timers = new Timers(engine, clock);
        LocalDate opens = decided.plusYears(3).minusDays(84);
        timers.later((int) ChronoUnit.DAYS.between(Forms.today(), opens) - 1);
        assertThat(timers.due(export)).isEmpty();
        timers.later(1);
        assertThat(timers.due(export)).hasSize(1);
        Timers.backToNow();
    }

    /** Two thousand of the ten thousand records of last year's end: 20 %, and not twice that for being reviewed. */
    @Test
    void aReviewCountsOnceWhatItsCallerReserved() {
        jdbc.update(
                "INSERT INTO ledger_baseline (id, asset_id, ledger_year, total, source, entered_by, entered_at)"
                        + " VALUES (?, ?, ?, 10000, 'DECLARED', ?, CURRENT_TIMESTAMP)",
                Ids.next(),
                hospital.asset("core.a"),
                Forms.today().getYear() - 1,
                hospital.person("dso"));
        Walk export = Exported.drafted(place.calling("core.a"))
                .change("maxRows", 2000)
                .submit();
        Walk review = export.called().fill(ExportForms.review()).submit();
        review.decide("head.a", "consent");
        assertThat(review.openSteps()).containsExactly("Task_Notice");
        review.decide("dso", "notified", ExportForms.notice(hospital, "dso"));
        review.decide("requester", "acknowledged", ExportForms.acknowledgement(hospital));
        assertThat(review.outcome()).isEqualTo("CLEARED");
        assertThat(export.openSteps()).containsExactly("Task_OwnerReview");
    }

    @Test
    void nobodyFilesAnExportDirectly() {
        assertThat(hospital.as("requester").get("/api/procedures").findValuesAsString("key"))
                .doesNotContain("outbound-export-assessment", "core-data-transfer-review")
                .contains("national-security-review-referral");
    }

    @Test
    void storageAbroadAndAForeignCourtAreRefusedAtTheDoor() {
        Walk export = Exported.drafted(place.calling("general.a"));
        assertThat(refusals(export, "storageLocation", "abroad", "dataKind", "population-health"))
                .containsExactly("gate.storage_abroad");
        assertThat(refusals(export, "storageLocation", "none", "foreignJudicial", true))
                .containsExactly("gate.foreign_judicial");
        assertThat(refusals(export, "foreignJudicial", false, "geneticResources", true))
                .containsExactly("gate.genetic_resources");
    }

    @Test
    void accessFromAbroadIsAnExportThoughTheReceiverIsAtHome() {
        Walk export = Exported.drafted(place.calling("general.a"));
        var home = List.of(Map.of("kind", "person", "person", hospital.person("requester")));
        assertThat(refusals(export, "recipients", home, "exportKinds", List.of("transfer")))
                .containsExactly("gate.not_abroad");
        export.change("exportKinds", List.of("remote-access")).submit();
        assertThat(export.page().path("approvalBody").asInt()).isEqualTo(3);
    }

    /** Uses are recorded, what leaves the scope suspends, the early end leads on, and another access may follow. */
    @Test
    void lastingAccessFromAbroadRunsAsAGrant() {
        Walk caller = place.calling("general.a");
        Walk export = Exported.drafted(caller)
                .change("exportKinds", List.of("remote-access"))
                .submit()
                .resolved("approve");
        export.decide("it.one", "executed", ExportForms.execution(hospital, "general.a", 400));
        String first = export.grant();
        assertThat(export.status()).isEqualTo("IN_USE");
        export.use("it.one", Forms.use(hospital.asset("general.a"), "ward", 10));
        reported(export);
        assertThat(export.openSteps()).isEmpty();
        export.use("it.one", Forms.use(hospital.asset("general.a"), "sex", 10));
        assertThat(export.status()).isEqualTo("SUSPENDED");
        export.decide("head.a", "resume", "误记，已更正", Forms.deviation());
        assertThat(export.endEarly().openSteps()).containsExactly("Task_AfterDelivery");
        export.decide("requester", "deliver-again");
        export.decide("it.one", "executed", ExportForms.execution(hospital, "general.a", 400));
        assertThat(export.grant()).isNotEqualTo(first);
        reported(export);
        export.endEarly().decide("requester", "finish");
        assertThat(export.outcome()).isEqualTo("EXPORTED_EXEMPT");
        assertThat(caller.outcome()).isEqualTo("PROVIDED");
    }

    /** Access that rests on a result of the authorities ends with it, whatever term was asked for (CBDF9). */
    @Test
    void noAccessOutlivesItsResult() {
        LocalDate decided = Forms.today().minusYears(3).plusDays(11);
        Walk export = Exported.drafted(place.calling("important.a"))
                .change("exportKinds", List.of("remote-access"))
                .submit()
                .decide("dso", "assessed", ExportForms.selfAssessment(hospital, "dso"))
                .resolved("approve");
        place.forwarded(export);
        place.decidedOffThePlatform(export, decided);
        export.decide("it.one", "executed", ExportForms.execution(hospital, "important.a", 400));
        assertThat(export.page().at("/grant/until").asString())
                .isEqualTo(decided.plusYears(3).minusDays(1).toString());
    }

    private void reported(Walk export) {
        export.decide("dso", "dispatched", Submitted.dispatch());
        Submitted.answer(place.health(), "reg", export, "receipt", null);
    }

    @Test
    void whileTheNationalSecurityReviewIsPendingTheProcessingIsSuspended() {
        Walk referral = Walk.draft(
                        hospital, "requester", "national-security-review-referral", ExportForms.referral(hospital))
                .submit();
        referral.decide("dso", "may-affect", ExportForms.screen("may-affect"));
        referral.resolved("approve");
        assertThat(referral.status()).isEqualTo("SUSPENDED");
        place.decidedOffThePlatform(referral, Forms.today());
        assertThat(referral.outcome()).isEqualTo("CLEARED");
    }

    @Test
    void withoutNecessityCountryAndReceiverNothingIsTakenIn() {
        ObjectNode form = ExportForms.added();
        form.remove(List.of("necessity", "receiverEnvironment"));
        Walk export = place.calling("general.a").called().fill(form);
        assertThat(refusals(export, "recipients", List.of(), "exportKinds", List.of("remote-access")))
                .containsExactly("gate.necessity_missing", "gate.receiver_missing", "gate.country_missing");
    }

    private static List<String> refusals(Walk draft, String first, Object value, String second, Object other) {
        draft.fill(Forms.json(Map.of(first, value, second, other)));
        JsonNode problem = draft.refusedSubmission(422);
        return problem.path("args").path("reasons").findValuesAsString("code");
    }
}

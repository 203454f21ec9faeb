package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import org.shuzha.shared.Ids;

/** One person alone never enters a pass: not by a second post, not as a substitute, not from both sides. */
@Tag("embedded")
class AuthoritySeparationTest extends JourneyTest {

    private static int places = 10;

    private Hospital[] place() {
        String territory = "84%02d02".formatted(places++);
        Hospital hospital = Submitted.institution(jdbc, emptyHospital("NATIONAL"), territory);
        Hospital health = Submitted.place(jdbc, emptyHospital("NATIONAL"), "HEALTH", "DISTRICT", territory);
        return new Hospital[] {hospital, health};
    }

    /** The health authority has nobody who signs in: the reply is recorded by {@code dso}. */
    private Walk recorded(Hospital hospital) {
        Walk walk = Submitted.filed(hospital);
        walk.decide("dso", "dispatched", Submitted.letter(Submitted.document(hospital.as("dso"), "发文.pdf")));
        return walk.decide(
                "dso", "recorded", Submitted.reply("receipt", Submitted.document(hospital.as("dso"), "来文.pdf")));
    }

    @Test
    void whoRecordedHoldsAnotherPostThatMayConfirm() {
        Hospital hospital = place()[0].appoint("dso", Post.PI_PROTECTION_OFFICER, null);
        Walk walk = recorded(hospital);
        assertThat(walk.tasks("dso")).isEmpty();
        assertThat(walk.tasks("pio")).hasSize(1);
    }

    @Test
    void whoRecordedStandsInForWhoMayConfirm() {
        Hospital hospital = place()[0].substitute("pio", "dso");
        Walk walk = recorded(hospital);
        assertCode(walk.refused(403, "dso", "confirmed", null, null), "decision.four_eyes");
        assertThat(walk.openSteps()).containsExactly("Task_ConfirmReply");
    }

    @Test
    void theOneStoodInForCannotConfirmWhatWasRecordedInTheirName() {
        Hospital hospital = place()[0]
                .appoint("dso", Post.GROUP_SECRETARY, null)
                .appoint("helper", Post.STAFF, "A")
                .substitute("dso", "helper");
        Walk walk = Submitted.filed(hospital);
        walk.decide("helper", "dispatched", Submitted.letter(Submitted.document(hospital.as("helper"), "发文.pdf")));
        walk.decide(
                "helper", "recorded", Submitted.reply("receipt", Submitted.document(hospital.as("helper"), "来文.pdf")));
        assertThat(walk.tasks("dso")).isEmpty();
        assertThat(walk.tasks("helper")).isEmpty();
        assertThat(walk.tasks("secretary")).hasSize(1);
    }

    @Test
    void theStarterIsNeitherClerkNorSecondPersonNorAuthority() {
        Hospital[] place = place();
        Hospital hospital = place[0].appoint("staff", Post.DATA_SECURITY_OFFICER, null)
                .appoint("staff", Post.GROUP_SECRETARY, null);
        Walk walk = recorded(hospital);
        assertThat(walk.tasks("staff")).isEmpty();
    }

    @Test
    void whoWorksForBothSidesIsNotFoundAsTheAuthority() {
        Hospital[] place = place();
        Hospital hospital = place[0];
        appointAt(place[1], hospital.person("dso"));
        appointAt(place[1], hospital.person("pio"));
        Walk walk = Submitted.filed(hospital);
        walk.decide("dso", "dispatched", Submitted.dispatch());
        assertThat(walk.tasks("dso")).isEmpty();
        assertThat(walk.tasks("pio")).isEmpty();
        assertThat(walk.timeline("open").get(0).path("unresolved").asBoolean()).isTrue();
    }

    /** Gone from the hospital, and no longer kept away as one of its people. */
    @Test
    void whoDispatchedAndThenChangedSidesIsNotTheAuthority() {
        Hospital[] place = place();
        Hospital hospital = place[0].appoint("dso.next", Post.DATA_SECURITY_OFFICER, null);
        Hospital health = place[1].appoint("reg", Post.REGULATOR_STAFF, "GX");
        Walk walk = Submitted.filed(hospital);
        walk.decide("dso", "dispatched", Submitted.dispatch());
        Submitted.answer(health, "reg", walk, "receipt", null);
        hospital.dismiss("dso");
        appointAt(health, hospital.person("dso"));
        walk.decide("dso.next", "dispatched", Submitted.dispatch());
        assertThat(walk.tasks("dso")).isEmpty();
        assertThat(Submitted.task(health, "reg", walk)).isNotEmpty();
    }

    @Test
    void somebodyOfTheInstitutionDoesNotStandInForTheAuthority() {
        Hospital[] place = place();
        Hospital hospital = place[0];
        Hospital health = place[1].appoint("reg", Post.REGULATOR_STAFF, "GX");
        jdbc.update(
                "INSERT INTO identity_substitution (id, absent_id, substitute_id, valid_from, valid_until)"
                        + " VALUES (?, ?, ?, ?, ?)",
                Ids.next(),
                health.person("reg"),
                hospital.person("pio"),
                Date.valueOf("2025-01-01"),
                Date.valueOf("2099-01-01"));
        Walk walk = Submitted.filed(hospital);
        walk.decide("dso", "dispatched", Submitted.dispatch());
        var door = Walk.opinionPath(walk.task("pio"));
        assertCode(
                hospital.as("pio")
                        .refused(403, "POST", door, Submitted.body("receipt", null, Submitted.decision(), walk)),
                "submission.own_institution");
        Submitted.answer(health, "reg", walk, "receipt", null);
    }

    @Test
    void aPassNeedsAFreshProof() {
        Hospital[] place = place();
        Hospital hospital = place[0];
        Walk walk = recorded(hospital);
        hospital.as("pio").neverProving();
        clock.advance(Duration.ofMinutes(6));
        assertCode(walk.refused(403, "pio", "confirmed", null, null), "account.step-up-needed");
        assertThat(walk.openSteps()).containsExactly("Task_ConfirmReply");

        clock.reset();
        walk.decide("secretary", "confirmed");
        Hospital health = place[1].appoint("reg", Post.REGULATOR_STAFF, "GX");
        walk.decide("dso", "dispatched", Submitted.dispatch());
        health.as("reg").neverProving();
        clock.advance(Duration.ofMinutes(6));
        String door = Walk.opinionPath(Submitted.task(health, "reg", walk));
        var pass = Submitted.body("pass", null, Submitted.decision(), walk);
        assertCode(health.as("reg").refused(403, "POST", door, pass), "account.step-up-needed");
    }

    private void appointAt(Hospital office, String person) {
        jdbc.update(
                "INSERT INTO identity_appointment (id, person_id, organisation_id, post, valid_from)"
                        + " VALUES (?, ?, ?, 'REGULATOR_STAFF', ?)",
                Ids.next(),
                person,
                office.id,
                Date.valueOf("2025-01-01"));
    }
}

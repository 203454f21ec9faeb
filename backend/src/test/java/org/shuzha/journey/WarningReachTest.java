package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whom an authority reaches, and who sees and does what of a warning: each side its own, nobody the other's. */
class WarningReachTest extends JourneyTest {

    @Autowired
    private ProcessEngine engine;

    private Hospital authority;
    private Hospital first;
    private Hospital second;
    private Hospital third;
    private Hospital elsewhere;
    private Hospital farAway;

    @BeforeAll
    void aPlaceWithInstitutions() {
        authority = Warned.authority(jdbc, emptyHospital("NATIONAL"), "HEALTH", "740102");
        first = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "740102");
        second = Warned.institution(jdbc, emptyHospital("NATIONAL"), "TCM", "740102");
        third = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "740102");
        elsewhere = Warned.authority(jdbc, emptyHospital("NATIONAL"), "HEALTH", "740103");
        farAway = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "740103");
    }

    @Test
    void nobodyFindsWhatIsNotTheirs() {
        String paper = Submitted.document(authority.as("reg"), "通报.pdf");
        Walk warning = Warned.issued(Warned.filed(authority, List.of(first, second), paper));
        Walk ours = Warned.at(jdbc, warning, first);
        Walk theirs = Warned.at(jdbc, warning, second);
        String letter = Submitted.document(first.as("security"), "答复.pdf");
        Warned.answered(ours, letter);
        for (String closed :
                List.of(ours.path(), ours.path() + "/timeline", ours.path() + "/addressees", ours.path() + "/proof")) {
            assertThat(status(authority, "reg", closed)).as(closed).isEqualTo(404);
            assertThat(status(authority, "principal", closed)).as(closed).isEqualTo(404);
            assertThat(status(second, "security", closed)).as(closed).isEqualTo(404);
        }
        for (String closed : List.of(warning.path(), warning.path() + "/addressees")) {
            assertThat(status(elsewhere, "reg", closed)).as(closed).isEqualTo(404);
            assertThat(status(first, "security", closed)).as(closed).isEqualTo(404);
        }
        assertThat(Walk.list(
                        first.as("security").get(ours.path() + "/addressees").path("addressees")))
                .isEmpty();
        assertThat(status(second, "security", "/api/evidence/" + letter + "/content"))
                .isEqualTo(404);
        assertThat(status(elsewhere, "reg", "/api/evidence/" + letter + "/content"))
                .isEqualTo(404);
        assertThat(status(third, "security", "/api/evidence/" + paper + "/content"))
                .isEqualTo(404);
        assertThat(status(second, "security", "/api/evidence/" + paper + "/content"))
                .isEqualTo(200);
        assertThat(authority.as("reg").get("/api/matters?view=mine").toString()).doesNotContain(ours.id, theirs.id);
        assertThat(authority.as("reg").get("/api/matters?view=involved").toString())
                .doesNotContain(ours.id);
        authority.as("reg").refused(404, "POST", theirs.path() + "/withdrawal", Map.of("comment", "撤回"));
        assertThat(NoticeSeen.texts(authority, "reg")).noneMatch(text -> text.contains(ours.number()));
    }

    /** Withdrawn while its matter waits to be opened: it is waited for no longer, and nothing is opened any more. */
    @Test
    void whatIsWithdrawnReachesNobody() {
        engine.getManagementService().suspendJobDefinitionByProcessDefinitionKey("addressed-matter", true);
        try {
            Walk warning = Warned.filed(authority, List.of(first)).decide("principal", "approve");
            assertThat(Warned.row(warning, first).path("state").asString()).isEqualTo("ISSUED");
            warning.withdraw();
            assertThat(warning.outcome()).isEqualTo("WITHDRAWN");
            assertThat(Warned.row(warning, first).path("state").asString()).isEqualTo("CANCELLED");
            assertThat(engine.getManagementService()
                            .createJobQuery()
                            .processDefinitionKey("addressed-matter")
                            .suspended()
                            .count())
                    .isZero();
        } finally {
            engine.getManagementService().activateJobDefinitionByProcessDefinitionKey("addressed-matter", true);
        }
    }

    @Test
    void anAuthorityReachesNobodyOutsideItsTerritoryAndLine() {
        Walk far = Walk.draft(
                authority, "reg", Warned.KEY, Warned.form(Forms.today().plusDays(5), List.of(first, farAway)));
        JsonNode refusal = far.refusedSubmission(422);
        assertThat(refusal.at("/fields/0/path").asString()).isEqualTo("/institutions/1");
        assertThat(refusal.at("/fields/0/code").asString()).isEqualTo("institution.beyond_reach");

        Hospital tcm = Warned.authority(jdbc, emptyHospital("NATIONAL"), "TCM", "740102");
        Walk otherLine =
                Walk.draft(tcm, "reg", Warned.KEY, Warned.form(Forms.today().plusDays(5), List.of(first)));
        assertThat(otherLine.refusedSubmission(422).at("/fields/0/path").asString())
                .isEqualTo("/institutions/0");
        assertThat(Warned.filed(tcm, List.of(second)).status()).isEqualTo("IN_PROGRESS");

        Hospital police = Warned.authority(jdbc, emptyHospital("NATIONAL"), "POLICE", "740102");
        Walk noHealth =
                Walk.draft(police, "reg", Warned.KEY, Warned.form(Forms.today().plusDays(5), List.of(first)));
        assertCode(noHealth.refusedSubmission(422), "form.invalid");
        first.as("security")
                .refused(
                        404,
                        "POST",
                        "/api/matters",
                        Map.of("procedure", Warned.KEY, "form", Warned.form(Forms.today(), List.of(second))));
        authority
                .as("reg")
                .refused(404, "POST", "/api/matters", Map.of("procedure", "risk-warning-response", "form", Map.of()));
    }

    /** Who had a part at the authority has none in the institution, whatever post is held there. */
    @Test
    void whoIssuedItDoesNotAnswerIt() {
        Hospital both = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "740102");
        jdbc.update(
                "UPDATE identity_appointment SET person_id = ? WHERE organisation_id = ? AND post = 'LEADER_IN_CHARGE'",
                authority.person("principal"),
                both.id);
        Walk warning = Warned.issued(Warned.filed(authority, List.of(both)));
        Walk matter = Warned.at(jdbc, warning, both);
        matter.decide("security", "matter-received")
                .decide("it", "measures-taken", Warned.measures())
                .decide("security", "reply-drafted", Warned.reply());
        assertThat(matter.tasks("leader")).isEmpty();
        assertThat(matter.timeline("open").get(0).path("unresolved").asBoolean())
                .isTrue();
        assertThat(authority.as("principal").get("/api/tasks?view=mine").toString())
                .doesNotContain(matter.number());
    }

    private static int status(Hospital of, String who, String path) {
        return of.as(who).send("GET", path, null).status();
    }
}

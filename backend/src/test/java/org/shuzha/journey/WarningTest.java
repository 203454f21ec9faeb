package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.Client;
import org.shuzha.identity.Post;
import org.shuzha.shared.Times;
import tools.jackson.databind.JsonNode;

/** A warning begins at an authority and reaches institutions; each has a matter of its own, and the authority sees progress. */
class WarningTest extends JourneyTest {

    private Hospital authority;
    private Hospital first;
    private Hospital second;
    private Hospital third;
    private Hospital elsewhere;
    private Hospital farAway;

    @BeforeAll
    void aPlaceWithInstitutions() {
        authority = Warned.authority(jdbc, emptyHospital("NATIONAL"), "HEALTH", "760102");
        first = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "760102");
        second = Warned.institution(jdbc, emptyHospital("NATIONAL"), "TCM", "760102");
        third = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "760102");
        elsewhere = Warned.authority(jdbc, emptyHospital("NATIONAL"), "HEALTH", "760103");
        farAway = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "760103");
    }

    @Test
    void eachInstitutionGetsAMatterOfItsOwnOnceASecondPersonApproved() {
        String paper = Submitted.document(authority.as("reg"), "预警通报.pdf");
        Walk warning = Warned.filed(authority, List.of(first, second), paper);
        assertThat(Warned.rows(warning)).isEmpty();
        assertThat(warning.tasks("reg")).isEmpty();
        assertThat(authority
                        .as("principal")
                        .get(warning.path())
                        .at("/names/" + first.id)
                        .asString())
                .isNotEmpty();
        Warned.issued(warning);

        assertThat(Warned.rows(warning)).hasSize(2).allMatch(row -> state(row).equals("DELIVERED"));
        Walk ours = Warned.at(jdbc, warning, first);
        Walk theirs = Warned.at(jdbc, warning, second);
        JsonNode page = ours.page();
        assertThat(page.at("/organisation/id").asString()).isEqualTo(first.id);
        assertThat(page.at("/requester/id").asString()).isEqualTo(authority.id);
        assertThat(ours.number()).isNotEqualTo(theirs.number()).isNotEqualTo(warning.number());
        assertThat(page.at("/form/content").asString()).contains("远程代码执行");
        assertThat(page.at("/form/institutions").isMissingNode()).isTrue();
        assertThat(page.at("/addressedBy/authority/id").asString()).isEqualTo(authority.id);
        assertThat(page.at("/addressedBy/files/0/id").asString()).isEqualTo(paper);
        assertThat(page.at("/addressedBy/files/0/uploadedBy/id").asString()).isEqualTo(authority.id);
        assertThat(page.toString()).doesNotContain(authority.name("reg"), second.id);
        assertThat(ours.owner()
                        .send("GET", "/api/evidence/" + paper + "/content", null)
                        .status())
                .isEqualTo(200);
        ours.decide("security", "matter-received");
        JsonNode task = ours.taskPage("it");
        assertThat(task.path("dueKind").asString()).isEqualTo("ordered");
        assertThat(task.path("dueAt").asString())
                .isEqualTo(page.at("/addressedBy/dueAt").asString());
        assertThat(LocalDate.ofInstant(Instant.parse(task.path("dueAt").asString()), Times.ZONE))
                .isEqualTo(Forms.today().plusDays(5));
        assertThat(task.at("/page/addressedBy/number").asString()).isEqualTo(warning.number());
    }

    @Test
    void acknowledgedHandledAndRepliedAreToldApartAndNothingElseIs() {
        Walk warning = Warned.issued(Warned.filed(authority, List.of(first)));
        Walk ours = Warned.at(jdbc, warning, first);
        ours.decide("security", "matter-received");
        assertThat(state(Warned.row(warning, first))).isEqualTo("ACKNOWLEDGED");
        String proof = Submitted.document(first.as("it"), "内部处置截图.pdf");
        ours.decide("it", "measures-taken", Warned.measures(proof));
        assertThat(state(Warned.row(warning, first))).isEqualTo("HANDLED");
        assertThat(ours.tasks("it")).isEmpty();
        String letter = Submitted.document(first.as("security"), "回复函.pdf");
        ours.decide("security", "reply-drafted", Warned.reply(letter));
        assertThat(state(Warned.row(warning, first))).isEqualTo("HANDLED");
        assertThat(ours.tasks("security")).isEmpty();
        ours.decide("leader", "insufficient", "请写明影响范围")
                .decide("security", "reply-drafted", Warned.reply(letter))
                .decide("leader", "approve");

        assertThat(ours.outcome()).isEqualTo("ANSWERED");
        JsonNode row = Warned.row(warning, first);
        assertThat(state(row)).isEqualTo("REPLIED");
        assertThat(row.path("late").asBoolean()).isFalse();
        assertThat(row.path("reply").asString()).contains("处置完毕");
        assertThat(row.at("/files/0/id").asString()).isEqualTo(letter);
        assertThat(warning.outcome()).isEqualTo("ANSWERED");
        assertThat(seen(warning))
                .doesNotContain(
                        Warned.FINDINGS,
                        first.name("security"),
                        first.name("it"),
                        first.name("leader"),
                        proof,
                        ours.number(),
                        ours.id);
        for (String reader : List.of("reg", "reg.two", "principal")) {
            assertThat(status(authority, reader, "/api/evidence/" + letter + "/content"))
                    .as(reader)
                    .isEqualTo(200);
            assertThat(status(authority, reader, "/api/evidence/" + proof + "/content"))
                    .as(reader)
                    .isEqualTo(404);
        }
        assertThat(intact(warning)).isTrue();
        assertThat(intact(ours)).isTrue();
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

    @Test
    void anAuthorityReachesNobodyOutsideItsTerritoryAndLine() {
        Walk far = Walk.draft(
                authority, "reg", Warned.KEY, Warned.form(Forms.today().plusDays(5), List.of(first, farAway)));
        JsonNode refusal = far.refusedSubmission(422);
        assertThat(refusal.at("/fields/0/path").asString()).isEqualTo("/institutions/1");
        assertThat(refusal.at("/fields/0/code").asString()).isEqualTo("institution.beyond_reach");

        Hospital tcm = Warned.authority(jdbc, emptyHospital("NATIONAL"), "TCM", "760102");
        Walk otherLine =
                Walk.draft(tcm, "reg", Warned.KEY, Warned.form(Forms.today().plusDays(5), List.of(first)));
        assertThat(otherLine.refusedSubmission(422).at("/fields/0/path").asString())
                .isEqualTo("/institutions/0");
        assertThat(Warned.filed(tcm, List.of(second)).status()).isEqualTo("IN_PROGRESS");

        Hospital police = Warned.authority(jdbc, emptyHospital("NATIONAL"), "POLICE", "760102");
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

    @Test
    void aWithdrawnWarningCancelsWhatIsOpenAndTellsThem() {
        Walk warning = Warned.issued(Warned.filed(authority, List.of(first, second)));
        Warned.answered(Warned.at(jdbc, warning, first));
        Walk theirs = Warned.at(jdbc, warning, second);
        theirs.decide("security", "matter-received");
        String number = theirs.number();
        warning.withdraw();
        assertThat(warning.outcome()).isEqualTo("WITHDRAWN");
        assertThat(theirs.outcome()).isEqualTo("CANCELLED");
        assertThat(theirs.tasks("it")).isEmpty();
        assertThat(NoticeSeen.texts(second, "it")).anyMatch(text -> text.contains(number) && text.contains("已撤回"));
        assertThat(state(Warned.row(warning, first))).isEqualTo("REPLIED");
        assertThat(state(Warned.row(warning, second))).isEqualTo("CANCELLED");
        assertThat(Warned.at(jdbc, warning, first).outcome()).isEqualTo("ANSWERED");
    }

    /** Nothing passes for lack of somebody: it waits, says so, and goes on when somebody is appointed. */
    @Test
    void anInstitutionWithoutAnybodyWhoMayActWaits() {
        Hospital empty = Submitted.place(jdbc, emptyHospital("NATIONAL"), "HEALTH", "INSTITUTION", "760102")
                .appoint("auditor", Post.AUDITOR, null);
        Walk warning = Warned.issued(Warned.filed(authority, List.of(empty)));
        assertThat(state(Warned.row(warning, empty))).isEqualTo("DELIVERED");
        Walk waiting = Walk.of(empty, "auditor", Warned.at(jdbc, warning, empty).id);
        JsonNode open = waiting.timeline("open").get(0);
        assertThat(open.path("element").asString()).isEqualTo("Task_Acknowledge");
        assertThat(open.path("unresolved").asBoolean()).isTrue();
        assertThat(waiting.status()).isEqualTo("IN_PROGRESS");
    }

    /** Who had a part at the authority has none in the institution, whatever post is held there. */
    @Test
    void whoIssuedItDoesNotAnswerIt() {
        Hospital both = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "760102");
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

    private static String seen(Walk warning) {
        Client reader = warning.owner();
        return Set.of("", "/addressees", "/timeline", "/evidence", "/proof").stream()
                .map(part -> reader.send("GET", warning.path() + part, null).text())
                .reduce("", String::concat);
    }

    private static boolean intact(Walk walk) {
        return walk.owner().get(walk.path() + "/proof").path("intact").asBoolean();
    }

    private static int status(Hospital of, String who, String path) {
        return of.as(who).send("GET", path, null).status();
    }

    private static String state(JsonNode row) {
        return row.path("state").asString();
    }
}

package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shuzha.journey.Sides.intact;
import static org.shuzha.journey.Sides.seen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import org.shuzha.shared.Times;
import tools.jackson.databind.JsonNode;

/** A warning begins at an authority and reaches institutions; each has a matter of its own, and the authority sees progress. */
class WarningTest extends JourneyTest {

    private Hospital authority;
    private Hospital first;
    private Hospital second;

    @BeforeAll
    void aPlaceWithInstitutions() {
        authority = Warned.authority(jdbc, emptyHospital("NATIONAL"), "HEALTH", "760102");
        first = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "760102");
        second = Warned.institution(jdbc, emptyHospital("NATIONAL"), "TCM", "760102");
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

    private static int status(Hospital of, String who, String path) {
        return of.as(who).send("GET", path, null).status();
    }

    private static String state(JsonNode row) {
        return row.path("state").asString();
    }
}

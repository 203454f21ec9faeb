package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shuzha.journey.Sides.seen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Times;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An incident notice and a criticism are two things all the way; who gets one acknowledges it, and that is all. */
class BulletinTest extends JourneyTest {

    private Hospital authority;
    private Hospital first;
    private Hospital second;

    @BeforeAll
    void aPlaceWithInstitutions() {
        authority = Circulated.authority(jdbc, emptyHospital("NATIONAL"), "650102");
        first = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "650102");
        second = Warned.institution(jdbc, emptyHospital("NATIONAL"), "TCM", "650102");
    }

    @Test
    void aNoticeIsTheLeaderInChargesAndAcknowledgingIsAll() {
        String paper = Submitted.document(authority.as("reg"), "事件通报.pdf");
        Walk bulletin = Circulated.draft(authority, Circulated.notice(List.of(first, second), paper))
                .submit();
        assertThat(bulletin.tasks("reg")).isEmpty();
        assertThat(bulletin.tasks("principal")).isEmpty();
        Circulated.published(bulletin, "leader");
        assertThat(states(bulletin)).containsOnly("DELIVERED");
        assertThat(progress(bulletin).path("milestones").toString()).isEqualTo("[\"noted\"]");

        Walk ours = Warned.at(jdbc, bulletin, first);
        JsonNode page = ours.page();
        assertThat(page.at("/form/bulletinKind").asString()).isEqualTo("incident");
        assertThat(page.path("title").asString()).isEqualTo("关于一起勒索软件事件的通报");
        assertThat(page.at("/addressedBy/respondent").asBoolean()).isFalse();
        assertThat(page.at("/addressedBy/files/0/id").asString()).isEqualTo(paper);
        assertThat(page.toString()).doesNotContain(authority.name("reg"), second.id);
        JsonNode task = ours.taskPage("security");
        assertThat(task.path("dueKind").asString()).isEqualTo("ordered");
        assertThat(LocalDate.ofInstant(Instant.parse(task.path("dueAt").asString()), Times.ZONE))
                .isEqualTo(Circulated.limit());
        ours.decide("security", "matter-received", Circulated.note());

        assertThat(ours.outcome()).isEqualTo("NOTICE_NOTED");
        assertThat(ours.openSteps()).isEmpty();
        assertThat(ours.page().at("/addressedBy/notedAt").isNull()).isFalse();
        JsonNode row = Warned.row(bulletin, first);
        assertThat(row.path("state").asString()).isEqualTo("NOTED");
        assertThat(row.path("late").asBoolean()).isFalse();
        assertThat(row.path("acknowledgedAt").isNull()).isFalse();
        assertThat(seen(bulletin)).doesNotContain(Circulated.LEARNT, first.name("security"), ours.number(), ours.id);
        assertThat(bulletin.status()).isEqualTo("IN_PROGRESS");
        Warned.at(jdbc, bulletin, second).decide("security", "matter-received", Forms.json(Map.of()));
        assertThat(bulletin.outcome()).isEqualTo("CIRCULATED");
        assertThat(bulletin.owner()
                        .get(bulletin.path() + "/proof")
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aCriticismIsThePrincipalsAndTheOneCriticisedSeesIt() {
        Walk bulletin = Circulated.draft(authority, Circulated.criticism(first, List.of(first, second)))
                .submit();
        assertThat(bulletin.tasks("leader")).isEmpty();
        assertThat(bulletin.page().at("/names/" + first.id).asString()).isNotEmpty();
        Circulated.published(bulletin, "principal");
        Walk ours = Warned.at(jdbc, bulletin, first);
        Walk theirs = Warned.at(jdbc, bulletin, second);
        assertThat(ours.page().at("/form/bulletinKind").asString()).isEqualTo("criticism");
        assertThat(ours.page().at("/addressedBy/respondent").asBoolean()).isTrue();
        assertThat(theirs.page().at("/addressedBy/respondent").asBoolean()).isFalse();
        assertThat(theirs.page().at("/names/" + first.id).asString()).isNotEmpty();
        // it acknowledges like all others, and nothing else is asked of it
        ours.decide("security", "matter-received", Circulated.note());
        assertThat(ours.outcome()).isEqualTo("CRITICISM_NOTED");
        theirs.decide("security", "matter-received", Circulated.note());
        assertThat(bulletin.outcome()).isEqualTo("CRITICISED");
    }

    /** Nobody stands in for the principal by default; it waits and says so. */
    @Test
    void whoWorksForTheOneCriticisedDoesNotApproveIt() {
        Hospital divided = Circulated.authority(jdbc, emptyHospital("NATIONAL"), "650102");
        jdbc.update(
                "INSERT INTO identity_appointment (id, person_id, organisation_id, post, valid_from)"
                        + " SELECT ?, person_id, ?, 'STAFF', valid_from FROM identity_appointment"
                        + " WHERE organisation_id = ? AND post = 'PRINCIPAL'",
                Ids.next(),
                first.id,
                divided.id);
        Walk bulletin = Circulated.draft(divided, Circulated.criticism(first, List.of(first)))
                .submit();
        assertThat(bulletin.tasks("principal")).isEmpty();
        assertThat(bulletin.timeline("open").get(0).path("unresolved").asBoolean())
                .isTrue();
        Walk other = Circulated.draft(divided, Circulated.criticism(second, List.of(second)))
                .submit();
        assertThat(other.tasks("principal")).hasSize(1);
    }

    @Test
    void theKindsAreNeverMixed() {
        ObjectNode notice = Circulated.notice(List.of(first));
        notice.put("breach", "某机构运维人员违反规定。").put("respondent", first.id);
        assertThat(Circulated.faults(Circulated.draft(authority, notice)))
                .containsExactlyInAnyOrder("/breach check.onlyWhen", "/respondent check.onlyWhen");
        ObjectNode criticism = Circulated.criticism(first, List.of(first)).put("lessons", "管理混乱，教训深刻，须吸取。");
        assertThat(Circulated.faults(Circulated.draft(authority, criticism)))
                .containsExactly("/lessons check.onlyWhen");
        ObjectNode empty = Circulated.notice(List.of(first));
        empty.remove("lessons");
        assertThat(Circulated.faults(Circulated.draft(authority, empty)))
                .containsExactly("/lessons check.requiredWhen");
    }

    @Test
    void aCriticismNeedsItsUnitItsArticlesAndBadConsequences() {
        assertThat(reasons("respondent")).containsExactly("gate.unit_missing [D21]");
        assertThat(reasons("articles")).containsExactly("gate.articles_missing [D21]");
        assertThat(reasons("consequences")).containsExactly("gate.consequences_missing [D21]");
        ObjectNode vendor = Circulated.criticism(first, List.of(first)).put("otherUnit", "某信息技术有限公司");
        vendor.remove("respondent");
        assertThat(Circulated.draft(authority, vendor).submit().status()).isEqualTo("IN_PROGRESS");
        assertThat(Circulated.faults(Circulated.draft(authority, Circulated.criticism(first, List.of(second)))))
                .containsExactly("/respondent check.oneOf");
    }

    /** When it is filed and when it is filed again; the answer tells the place and never the number. */
    @Test
    void whatLeadsToAPersonIsRefusedByFieldAndPlace() {
        String mobile = "13812345678";
        Walk bulletin = Circulated.draft(
                authority, Circulated.notice(List.of(first)).put("event", "某机构数据库被加密。\n联系患者" + mobile + "核实。"));
        JsonNode refusal = bulletin.refusedSubmission(422);
        JsonNode fault = refusal.at("/fields/0");
        assertThat(fault.path("path").asString()).isEqualTo("/event");
        assertThat(fault.path("code").asString()).isEqualTo("check.noPersonalNumbers");
        assertThat(fault.at("/args/kind").asString()).isEqualTo("mobile");
        assertThat(fault.at("/args/line").asInt()).isEqualTo(2);
        assertThat(fault.at("/args/column").asInt()).isEqualTo(5);
        assertThat(refusal.toString()).doesNotContain(mobile);
        bulletin.change("event", "某机构数据库被加密，停诊六小时。").submit().decide("leader", "return", "请补充教训");
        bulletin.change("lessons", "当事人身份证号11010519491231002X曾被公开。");
        assertThat(Circulated.faults(bulletin)).containsExactly("/lessons check.noPersonalNumbers");
        bulletin.change("lessons", "口令长期不改，备份与生产同网。").submit();

        assertThat(bulletin.faults("leader", "approve", Forms.json(Map.of()))).containsExactly("/maskingChecked");
        assertThat(bulletin.faults("leader", "approve", Forms.json(Map.of("maskingChecked", false))))
                .containsExactly("/maskingChecked");
        assertThat(Warned.rows(bulletin)).isEmpty();
        Circulated.published(bulletin, "leader");
    }

    @Test
    void aWithdrawnBulletinCancelsWhatIsOpen() {
        Walk bulletin = Circulated.published(
                Circulated.draft(authority, Circulated.notice(List.of(first, second)))
                        .submit(),
                "leader");
        Warned.at(jdbc, bulletin, first).decide("security", "matter-received", Circulated.note());
        Walk theirs = Warned.at(jdbc, bulletin, second);
        bulletin.withdraw();
        assertThat(bulletin.outcome()).isEqualTo("WITHDRAWN");
        assertThat(theirs.outcome()).isEqualTo("CANCELLED");
        assertThat(Warned.row(bulletin, first).path("state").asString()).isEqualTo("NOTED");
        assertThat(Warned.row(bulletin, second).path("state").asString()).isEqualTo("CANCELLED");
    }

    /** A bulletin to many is many short transactions, not one long one. */
    @Test
    void severalHundredInstitutionsAreReached() {
        Hospital large = Circulated.authority(jdbc, emptyHospital("NATIONAL"), "650104");
        List<Hospital> many = IntStream.range(0, 300)
                .mapToObj(one -> Submitted.place(jdbc, emptyHospital("NATIONAL"), "HEALTH", "INSTITUTION", "650104"))
                .toList();
        many.get(0).appoint("security", Post.IT_SECURITY_OFFICER, "IT");
        Walk bulletin = Circulated.published(
                Circulated.draft(large, Circulated.notice(many)).submit(), "leader");
        assertThat(Warned.rows(bulletin)).hasSize(300);
        Warned.at(jdbc, bulletin, many.get(0)).decide("security", "matter-received", Circulated.note());
        assertThat(states(bulletin)).containsOnlyOnce("NOTED");
    }

    private List<String> reasons(String missing) {
        ObjectNode form = Circulated.criticism(first, List.of(first));
        form.remove(missing);
        return AssessmentSeparationTest.reasons(
                Circulated.draft(authority, form).refusedSubmission(422));
    }

    private static List<String> states(Walk bulletin) {
        return Warned.rows(bulletin).stream()
                .map(row -> row.path("state").asString())
                .toList();
    }

    private static JsonNode progress(Walk bulletin) {
        return bulletin.owner().get(bulletin.path() + "/addressees");
    }
}

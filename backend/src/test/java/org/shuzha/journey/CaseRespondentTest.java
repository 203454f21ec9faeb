package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who can be the respondent of a case, and who can't have a part in it. */
class CaseRespondentTest extends JourneyTest {

    @Autowired
    private ProcessEngine engine;

    private Timers timers;
    private Hospital city;
    private Hospital district;
    private Hospital clinic;

    @BeforeAll
    void aCityADistrictAndAnInstitution() {
        timers = new Timers(engine, clock);
        city = Cased.authority(jdbc, emptyHospital("NATIONAL"), "CITY", "680200");
        district = Cased.authority(jdbc, emptyHospital("NATIONAL"), "DISTRICT", "680203");
        clinic = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "680203");
    }

    @AfterEach
    void engineBackToNow() {
        Timers.backToNow();
    }

    /** The superior pursues an authority below it: ordered to correct and sanctions proposed, nothing else (A31). */
    @Test
    void aSubordinateAuthorityCanBeTheRespondent() {
        assertThat(Walk.list(city.as("reg").get("/api/desk/subordinates")).toString())
                .contains(district.id)
                .doesNotContain(clinic.id, city.id);
        Walk walk = Cased.investigated(city, Cased.subordinate(city, district));
        assertThat(reasons(walk.refused(
                        422, "reg", "decision-proposed", null, Cased.proposal("small", "fine", "warning"))))
                .containsExactly("gate.not_for_authority");
        Cased.noticed(walk, Cased.proposal(null, "order", "sanction"), "no");
        assertThat(Warned.rows(walk)).isEmpty();
        walk.decide("reg", "statement-recorded", Cased.heard(city, "stated", Forms.today()));
        assertThat(walk.tasks("reg.three")).hasSize(1);
        walk.decide("reg.two", "verified")
                .decide("reg", "decision-proposed", Cased.weighed(null, "order", "sanction"))
                .decide("reg.three", "legal-passed", Cased.reviewed())
                .resolved("approve");
        Cased.served(Cased.issued(walk, "卫责〔2026〕2号"));
        assertThat(walk.openSteps()).containsExactly("Task_RecordFulfilment");
        assertThat(walk.page().at("/names/" + district.id).asString()).isEqualTo("测试医院" + suffixOf(district));
    }

    @Test
    void onlyWhoIsBelowIsPursued() {
        assertThat(refusals(city, Cased.subordinate(city, city)))
                .containsExactly("gate.respondent_not_below", "gate.requester_concerned");
        assertThat(refusals(district, Cased.subordinate(district, city))).containsExactly("gate.respondent_not_below");
        Hospital elsewhere = Warned.authority(jdbc, emptyHospital("NATIONAL"), "HEALTH", "680301");
        assertThat(refusals(city, Cased.subordinate(city, elsewhere))).containsExactly("gate.respondent_not_below");
        assertThat(refusals(city, Cased.subordinate(city, clinic))).containsExactly("gate.respondent_not_below");
        ObjectNode both = Cased.subordinate(city, district);
        both.withArray("institutions").add(clinic.id);
        assertThat(refusals(city, both)).containsExactly("gate.one_respondent");
        assertThat(refusals(city, Cased.unit(city, clinic).put("caseGround", "A31")))
                .containsExactly("gate.ground_not_unit");
        assertThat(refusals(city, Cased.unit(city, clinic).put("caseGround", "E23.1")))
                .containsExactly("gate.ground_elsewhere");
        ObjectNode own = Cased.unit(city, city);
        assertThat(draft(city, own).refusedSubmission(422).toString()).contains("institution.beyond_reach");
        ObjectNode nobody = Cased.unit(city, clinic);
        nobody.remove("institutions");
        assertThat(draft(city, nobody).refusedSubmission(422).toString()).contains("/institutions");
    }

    /** A person is named in one field, which goes nowhere: not to titles, lists and notices, and not to the institution. */
    @Test
    void aPersonIsNamedInTheMatterAlone() {
        ObjectNode titled = Cased.person(district, clinic).put("title", "欧阳 举例泄露案");
        assertThat(draft(district, titled).refusedSubmission(422).toString()).contains("/title", "check.omits");
        ObjectNode unnamed = Cased.person(district, clinic);
        unnamed.remove("personName");
        assertThat(draft(district, unnamed).refusedSubmission(422).toString()).contains("/personName");

        Walk walk = Cased.investigated(district, Cased.person(district, clinic));
        assertThat(walk.page().at("/form/personName").asString()).isEqualTo(Cased.NAME);
        Cased.noticed(walk, Cased.proposal("large", "fine"), "yes");
        assertCode(
                walk.refused(409, "reg", "statement-recorded", null, Cased.heard(district, "silent", Forms.today())),
                "submission.not_silent_yet");
        var served = Forms.today();
        timers.later(Cased.DAYS + 1);
        walk.decide("reg", "statement-recorded", Cased.heard(district, "silent", served))
                .decide("reg.two", "insufficient", "请补充送达回证")
                .decide("reg", "hearing-asked", Cased.heard(district, "stated", served))
                .decide("reg.two", "verified");
        assertThat(walk.openSteps()).containsExactly("Task_ArrangeHearing");
        assertThat(Warned.rows(walk)).isEmpty();
        for (String who : List.of("reg", "reg.two", "reg.three", "principal")) {
            assertThat(NoticeSeen.of(district, who).toString()).doesNotContain(Cased.NAME);
            for (String list : List.of("/api/matters?view=involved", "/api/tasks?view=mine", "/api/tasks?view=queue")) {
                assertThat(district.as(who).get(list).toString()).doesNotContain(Cased.NAME);
            }
        }
        assertThat(walk.owner().get(walk.path() + "/proof").toString()).doesNotContain(Cased.NAME);
        assertThat(walk.owner().get("/api/matters?view=involved&q=" + "欧阳").path("items"))
                .isEmpty();
        assertThat(elsewhere()).isZero();
    }

    /** Rows that lie outside the matter's own form and its versions and name the person. */
    private int elsewhere() {
        String like = "%" + Cased.NAME + "%";
        int notices = count("SELECT COUNT(*) FROM notice WHERE args LIKE ?", like);
        int said = count("SELECT COUNT(*) FROM submission_said WHERE content LIKE ?", like);
        int titles = count("SELECT COUNT(*) FROM matter WHERE title LIKE ?", like);
        return notices + said + titles;
    }

    private int count(String sql, String like) {
        return jdbc.queryForObject(sql, Integer.class, like);
    }

    /** In Qingpu nothing is proposed before responsibility was traced level by level (C38). */
    @Test
    void inQingpuTracingComesFirst() {
        Hospital qingpu = Cased.authority(jdbc, emptyHospital("SH-QINGPU"), "DISTRICT", "680401");
        Hospital unit = Warned.institution(jdbc, emptyHospital("SH-QINGPU"), "HEALTH", "680401");
        Walk walk = Cased.investigated(qingpu, Cased.unit(qingpu, unit).put("caseGround", "C38"));
        assertThat(reasons(walk.refused(422, "reg", "decision-proposed", null, Cased.proposal(null, "warning"))))
                .containsExactly("gate.trace_missing");
        walk.decide("reg", "trace-levels");
        ObjectNode gap = Cased.tracing();
        gap.remove("leader");
        assertThat(walk.faults("reg", "levels-traced", gap)).containsExactly("/leader");
        walk.decide("reg", "levels-traced", Cased.tracing())
                .decide("reg", "decision-proposed", Cased.proposal(null, "warning"));
        assertThat(walk.openSteps()).containsExactly("Task_DraftNotice");
        ObjectNode elsewhere = Cased.unit(district, clinic).put("caseGround", "C38");
        assertThat(refusals(district, elsewhere)).containsExactly("gate.ground_elsewhere");
    }

    /** Who holds a post at the respondent files nothing, signs nothing, and neither approves nor votes nor counts for the quorum. */
    @Test
    void whoBelongsToTheRespondentHasNoPart() {
        Hospital office = Cased.authority(jdbc, emptyHospital("NATIONAL"), "DISTRICT", "680501");
        Hospital unit = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "680501");
        ObjectNode form = Cased.unit(office, unit);
        post(office.person("reg.two"), unit, Post.STAFF);
        post(office.person("member.three"), unit, Post.LEADER_IN_CHARGE);
        Walk walk = Cased.registered(office, form).decide("reg", "case-investigated", Cased.investigation(office));
        assertThat(walk.tasks("reg.two")).isEmpty();
        walk.decide("reg.three", "countersign").decide("reg", "no-case-proposed", "没有违法事实");
        assertThat(walk.tasks("reg.two")).isEmpty();
        assertThat(walk.tasks("reg.three")).isEmpty();
        Hospital other = Cased.authority(jdbc, emptyHospital("NATIONAL"), "DISTRICT", "680502");
        Hospital theirs = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "680502");
        post(other.person("reg"), theirs, Post.STAFF);
        assertThat(refusals(other, Cased.unit(other, theirs))).containsExactly("gate.requester_concerned");
        post(other.person("member.three"), theirs, Post.LEADER_IN_CHARGE);
        other.appoint("reg.four", Post.REGULATOR_STAFF, "GX");
        Walk grave = voted(other, theirs);
        assertThat(grave.page().at("/resolutions/0/members").toString()).contains("\"excluded\":\"subject\"");
        assertThat(grave.page().at("/resolutions/0/base").asInt()).isEqualTo(3);
    }

    /** A large fine against a person of the institution, put before the group. */
    private Walk voted(Hospital office, Hospital unit) {
        ObjectNode form = Cased.person(office, unit);
        form.putArray("attachments").add(Submitted.document(office.as("reg.four"), "线索.pdf"));
        Walk walk = Walk.draft(office, "reg.four", Cased.KEY, form).submit().decide("principal", "approve");
        ObjectNode report = Cased.investigation(office);
        report.putArray("attachments").add(Submitted.document(office.as("reg.four"), "笔录.pdf"));
        ObjectNode heard = Cased.heard(office, "waived", Forms.today());
        heard.putArray("attachments").add(Submitted.document(office.as("reg.four"), "回证.pdf"));
        return walk.decide("reg.four", "case-investigated", report)
                .decide("reg.two", "countersign")
                .decide("reg.four", "decision-proposed", Cased.proposal("large", "fine"))
                .decide("reg.four", "notice-drafted", Cased.notice("yes", Cased.limit()))
                .decide("principal", "notice-approved")
                .decide("reg.four", "statement-recorded", heard)
                .decide("reg.two", "verified")
                .decide("reg.four", "decision-proposed", Cased.weighed("large", "fine"))
                .decide("reg.three", "legal-passed", Cased.reviewed())
                .decide("secretary", "convene", Forms.agenda());
    }

    private void post(String person, Hospital of, Post post) {
        jdbc.update(
                "INSERT INTO identity_appointment (id, person_id, organisation_id, department_id, post, valid_from)"
                        + " VALUES (?, ?, ?, NULL, ?, DATE '2025-01-01')",
                org.shuzha.shared.Ids.next(),
                person,
                of.id,
                post.name());
    }

    private String suffixOf(Hospital of) {
        return jdbc.queryForObject("SELECT code FROM identity_organisation WHERE id = ?", String.class, of.id)
                .substring(1);
    }

    private static Walk draft(Hospital of, ObjectNode form) {
        return Walk.draft(of, "reg", Cased.KEY, form);
    }

    private static List<String> refusals(Hospital of, ObjectNode form) {
        return reasons(draft(of, form).refusedSubmission(422));
    }

    static List<String> reasons(JsonNode problem) {
        return Walk.list(problem.path("args").path("reasons")).stream()
                .map(reason -> reason.path("code").asString())
                .toList();
    }
}

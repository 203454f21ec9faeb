package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import org.shuzha.shared.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the plan of an inspection has to say before it is filed, on what it rests, and who has no part in it. */
class InspectionPlanTest extends JourneyTest {

    private Hospital authority;
    private Hospital clinic;

    @BeforeAll
    void aPlaceWithAnInstitution() {
        authority = Warned.authority(jdbc, emptyHospital("NATIONAL"), "HEALTH", "660107");
        clinic = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "660107");
    }

    @Test
    void patientsAreSparedUnlessNeedExtentAndLawAreStated() {
        ObjectNode form = Inspected.form(clinic).put("patientData", "masked");
        assertThat(faults(form)).containsExactlyInAnyOrder("/patientExtent", "/patientReason");
        form.put("patientExtent", "五份病历的访问日志").put("patientReason", "核对是否越权访问");
        form.put("patientData", "necessary");
        assertThat(faults(form)).containsExactly("/patientArticle");
        form.remove("patientData");
        assertThat(faults(form)).containsExactly("/patientData");
        form.put("patientData", "necessary").put("patientArticle", "个人信息保护法第六十三条");
        assertThat(Walk.draft(authority, "reg", Inspected.KEY, form).submit().openSteps())
                .containsExactly("Task_Approve");
    }

    @Test
    void thereAreTwoInspectorsAndTheOccasionIsStated() {
        ObjectNode alone = Inspected.form(clinic);
        alone.putArray("inspectors").add("钟某");
        assertThat(faults(alone)).containsExactly("/inspectors");
        alone.withArray("inspectors").add("钟某");
        assertThat(faults(alone)).containsExactly("/inspectors");
        ObjectNode bare = Inspected.form(clinic);
        bare.remove("riskKnown");
        assertThat(faults(bare)).containsExactly("/riskKnown");
        assertThat(faults(bare.put("inspectionWhy", "plan"))).containsExactly("/planName");
        assertThat(faults(bare.put("inspectionWhy", "random"))).containsExactly("/drawnHow");
    }

    /** Who works at an institution has no part in what concerns it, as a substitute neither; of another one they have. */
    @Test
    void whoBelongsToTheInstitutionHasNoPartInItsBranch() {
        Hospital office = Warned.authority(jdbc, emptyHospital("NATIONAL"), "HEALTH", "660106");
        Hospital own = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "660106");
        Hospital other = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "660106");
        office.appoint("reg.three", Post.REGULATOR_STAFF, "GX");
        alsoWorksAt(own, office.person("reg.two"));
        Walk inspection = Inspected.notified(office, own, other);
        for (Hospital one : List.of(own, other)) {
            Inspected.sent(Warned.at(jdbc, inspection, one));
            Inspected.decide(inspection, "reg", one, "nothing-found", Inspected.record("未发现问题。"));
        }
        assertThat(inspection.openSteps()).containsExactly("Task_Countersign", "Task_Countersign");
        assertThat(inspection.tasks("reg.two")).hasSize(1);
        Inspected.decide(inspection, "reg.two", other, "countersign", null);
        assertThat(inspection.tasks("reg.two")).isEmpty();
        Inspected.decide(inspection, "principal", other, "verified", null);
        assertThat(inspection.status()).isEqualTo("IN_PROGRESS");
        String task = Inspected.task(inspection, "reg.three", own);
        office.substitute("reg.three", "reg.two");
        JsonNode refusal = office.as("reg.two")
                .refused(403, "POST", Walk.opinionPath(task), inspection.body("countersign", null, null));
        assertCode(refusal, "decision.four_eyes");
        Inspected.decide(inspection, "reg.three", own, "countersign", null);
    }

    private void alsoWorksAt(Hospital hospital, String person) {
        jdbc.update(
                "INSERT INTO identity_appointment (id, person_id, organisation_id, post, valid_from)"
                        + " VALUES (?, ?, ?, 'STAFF', ?)",
                Ids.next(),
                person,
                hospital.id,
                Date.valueOf("2025-01-01"));
    }

    /** C37 binds in Qingpu and E22 in Chongqing; D20 everywhere. */
    @Test
    void itRestsOnWhatBindsThere() {
        assertThat(basis("NATIONAL", "660103")).contains("D20").doesNotContain("C37", "E22");
        assertThat(basis("SH-QINGPU", "660104")).contains("D20", "C37").doesNotContain("E22");
        assertThat(basis("CQ", "660105")).contains("D20", "E22").doesNotContain("C37");
    }

    private List<String> basis(String profile, String territory) {
        Hospital office = Warned.authority(jdbc, emptyHospital(profile), "HEALTH", territory);
        Hospital unit = Warned.institution(jdbc, emptyHospital(profile), "HEALTH", territory);
        Walk filed =
                Walk.draft(office, "reg", Inspected.KEY, Inspected.form(unit)).submit();
        return Walk.list(filed.taskPage("principal").path("basis")).stream()
                .map(JsonNode::asString)
                .toList();
    }

    private List<String> faults(ObjectNode form) {
        JsonNode problem = Walk.draft(authority, "reg", Inspected.KEY, form).refusedSubmission(422);
        return Walk.list(problem.path("fields")).stream()
                .map(field -> field.path("path").asString())
                .toList();
    }
}

package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;

/** Who files, assesses, concludes or countersigns, and approves an assessment are different people, or it waits. */
class AssessmentSeparationTest extends JourneyTest {

    @Test
    void theOfficerIsNeitherTheStarterNorAReviewerNotEvenAsASubstitute() {
        Hospital own = AssessmentForms.officers(staffed("NATIONAL"))
                .substitute("pi.officer", "head.a")
                .substitute("pi.officer", "requester");
        Walk walk = impact(own, "requester");
        assertFourEyes(walk, "head.a", "acceptable", "REVIEWER", "OFFICER");
        assertFourEyes(walk, "requester", "acceptable", "STARTER", "OFFICER");
    }

    @Test
    void whoConcludedDoesNotApprove() {
        Hospital own = AssessmentForms.officers(staffed("NATIONAL")).substitute("leader", "pi.officer");
        Walk walk =
                impact(own, "requester").decide("pi.officer", "acceptable", AssessmentForms.conclusion("met", "low"));
        assertFourEyes(walk, "pi.officer", "approve", "OFFICER", "APPROVER");
        assertThat(walk.decide("leader", "approve").outcome()).isEqualTo("PASS");
    }

    @Test
    void whoReviewedAnExemptionDoesNotCountersignIt() {
        Hospital own = staffed("NATIONAL").appoint("head.a", Post.DATA_SECURITY_OFFICER, null);
        Walk walk = exemption(own).decide("head.a", "consent");
        assertWaits(walk, "Task_Countersign", "head.a", "countersign");
        own.appoint("leader", Post.DATA_SECURITY_OFFICER, null);
        assertThat(exemption(own)
                        .decide("head.a", "consent")
                        .decide("leader", "countersign", AssessmentForms.countersignature())
                        .outcome())
                .isEqualTo("EXEMPT");
    }

    @Test
    void theStartersOwnDepartmentIsAssessedByItsDeputy() {
        Hospital own = AssessmentForms.officers(staffed("NATIONAL"));
        Walk walk = Walk.draft(own, "head.a", AssessmentForms.IMPACT, AssessmentForms.impact(own, "general.a"))
                .submit();
        assertThat(walk.tasks("head.a")).isEmpty();
        walk.decide("deputy.a", "assessed", AssessmentForms.purpose());
        assertThat(walk.openSteps()).containsExactly("Task_SecurityAssessment");
    }

    @Test
    void withoutAnOfficerItWaitsAndSaysSo() {
        Hospital own = staffed("NATIONAL").appoint("it.security", Post.IT_SECURITY_OFFICER, "IT");
        Walk walk = impact(own, "requester");
        assertWaits(walk, "Task_OfficerConclusion", "leader", "acceptable");
    }

    /** Reasons of a refusal at the gate, as code and articles. */
    static List<String> reasons(JsonNode problem) {
        return Walk.list(problem.path("args").path("reasons")).stream()
                .map(reason -> reason.path("code").asString() + " "
                        + Walk.list(reason.path("basis")).stream()
                                .map(JsonNode::asString)
                                .toList())
                .toList();
    }

    private static Walk impact(Hospital own, String starter) {
        return Walk.draft(own, starter, AssessmentForms.IMPACT, AssessmentForms.impact(own, "general.a"))
                .submit()
                .decide("head.a", "assessed", AssessmentForms.purpose())
                .decide("it.security", "assessed", AssessmentForms.security());
    }

    private static Walk exemption(Hospital own) {
        return Walk.draft(own, "requester", AssessmentForms.TRANSFER, AssessmentForms.exemption(own, "important.a"))
                .submit();
    }

    private static void assertFourEyes(Walk walk, String who, String opinion, String earlier, String wanted) {
        JsonNode problem = walk.refused(403, who, opinion, null, AssessmentForms.conclusion("met", "low"));
        assertCode(problem, "decision.four_eyes");
        assertThat(problem.path("args").path("earlier").asString()).isEqualTo(earlier);
        assertThat(problem.path("args").path("wanted").asString()).isEqualTo(wanted);
    }

    private static void assertWaits(Walk walk, String element, String who, String opinion) {
        JsonNode open = walk.timeline("open").get(0);
        assertThat(open.path("element").asString()).isEqualTo(element);
        assertThat(open.path("unresolved").asBoolean()).isTrue();
        assertThat(walk.tasks(who)).isEmpty();
        Map<String, Object> body = walk.body(opinion, null, AssessmentForms.countersignature());
        walk.hospital
                .as(who)
                .refused(404, "POST", Walk.opinionPath(open.path("id").asString()), body);
        assertThat(walk.status()).isEqualTo("IN_PROGRESS");
    }
}

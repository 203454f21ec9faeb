package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shuzha.journey.Sides.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.shared.Times;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An interview up to the minutes that both sides sign: who has to come, who did, and what each side sees. */
class InterviewTest extends JourneyTest {

    private Hospital authority;
    private Hospital clinic;

    @BeforeAll
    void aPlaceWithAnInstitution() {
        authority = Warned.authority(jdbc, emptyHospital("NATIONAL"), "HEALTH", "670102");
        clinic = Interviewed.institution(jdbc, emptyHospital("NATIONAL"), "670102");
    }

    /** Trap: with personal information the legal representative or the principal is interviewed, nobody else. */
    @Test
    void whomItMayInterviewAndWithWhomDependsOnTheGround() {
        for (String other : List.of("leader-in-charge", "data-security-officer", "other")) {
            assertThat(refusals(Interviewed.form(clinic, "A35", other))).containsExactly("gate.head_only");
            assertThat(filed("A34.1", other).openSteps()).containsExactly("Task_Approve");
        }
        ObjectNode data = Interviewed.form(clinic, "A34.1", "principal");
        assertThat(refusals(data.deepCopy().put("interviewOccasion", "pi-incident")))
                .containsExactly("gate.incident_is_personal");
        String letter = Submitted.document(authority.as("reg"), "网信部门函.pdf");
        ObjectNode joint = data.deepCopy().put("jointAuthorities", "区网信部门");
        joint.putArray("jointLetters").add(letter);
        assertThat(refusals(joint)).containsExactly("gate.joint_personal_only");
        joint.put("interviewGround", "A35").remove("jointLetters");
        assertThat(refusals(joint)).containsExactly("gate.joint_letter_missing");
    }

    /** Trap: at its discretion, but within its territory and line, with reasons, and never by one person. */
    @Test
    void itIsWithinTheAuthoritysReachReasonedAndApprovedBySomebodyElse() {
        Hospital elsewhere = Interviewed.institution(jdbc, emptyHospital("NATIONAL"), "670203");
        Walk.draft(authority, "reg", Interviewed.KEY, Interviewed.form(elsewhere, "A35", "principal"))
                .refusedSubmission(422);
        ObjectNode bare = Interviewed.form(clinic, "A35", "principal");
        bare.remove(List.of("necessity", "competence"));
        assertThat(Walk.draft(authority, "reg", Interviewed.KEY, bare)
                        .refusedSubmission(422)
                        .toString())
                .contains("/necessity", "/competence");
        Walk filed = filed("A35", "principal");
        assertThat(filed.tasks("reg")).isEmpty();
        filed.decide("principal", "reject", "尚不足以约谈");
        assertThat(filed.outcome()).isEqualTo("REJECTED_LEADER");
    }

    /** Trap: whoever else came is recorded and counts as nobody; the second notice is a round with a day of its own. */
    @Test
    void somebodyElseCameAndThePrincipalTheSecondTime() {
        Walk interview = served("A35", "principal");
        Walk ours = Warned.at(jdbc, interview, clinic);
        anotherTime(interview, ours);
        String early = Submitted.document(authority.as("reg"), "第一次约谈记录.pdf");
        assertThat(interview.faults("reg", "interview-held", Interviewed.reply("指出风险，机构作了说明。")))
                .contains("/attendee", "/attendeeNamed", "/hosts", "/heldOn", "/day", "/attachments");
        interview.decide("reg", "interview-held", Interviewed.held("data-security-officer", early));
        assertThat(interview.tasks("reg")).isEmpty();
        interview.decide("principal", "verified");
        assertThat(interview.openSteps()).containsExactly("Task_SetDay");
        assertThat(status(clinic, "security", early)).isEqualTo(404);
        LocalDate again = Interviewed.day().plusDays(9);
        interview.decide("reg", "day-set", Interviewed.on(again, "请主要负责人本人到场。"));
        assertThat(interview.tasks("reg")).isEmpty();
        interview.decide("principal", "approve");
        Ordered.until("invited again", () -> ours.openSteps().contains("Task_Acknowledge"));
        assertThat(row(interview).path("round").asInt()).isEqualTo(2);
        assertThat(dueAt(interview, "reg")).isEqualTo(again);

        Interviewed.attending(ours);
        assertThat(seen(interview)).contains("院长和信息科主任");
        String minutes = Submitted.document(authority.as("reg"), "约谈记录.pdf");
        interview
                .decide("reg", "interview-held", Interviewed.held("principal", minutes))
                .decide("principal", "verified");
        Interviewed.signed(ours, "objections-noted", "第二项与事实不符：接口已于当日停用。");
        Ordered.until("signed", () -> interview.openSteps().contains("Task_Demand"));
        assertThat(status(clinic, "security", minutes)).isEqualTo(200);
        assertThat(seen(interview)).contains("第二项与事实不符：接口已于当日停用。");
        assertThat(words(interview))
                .containsExactly(
                        "1 extension-asked",
                        "1 extension-granted",
                        "1 reinvited",
                        "2 replied",
                        "2 interview-minutes",
                        "3 replied");
        assertThat(ours.page().toString())
                .doesNotContain(Interviewed.NAMED, "监管科甲", "须当面指出", authority.name("reg"), authority.name("principal"));
        assertThat(seen(interview)).doesNotContain(clinic.name("security"), clinic.name("principal"), ours.number());
    }

    /** The institution signs or does not; that it refuses is recorded with a witness, and a second person checks it. */
    @Test
    void aRefusalToSignNeedsAWitnessAndASecondPerson() {
        Walk interview = served("A35", "principal");
        Walk ours = Warned.at(jdbc, interview, clinic);
        String minutes = Submitted.document(authority.as("reg"), "约谈记录.pdf");
        // nobody there answered the notice, and the principal came all the same
        interview
                .decide("reg", "interview-held", Interviewed.held("principal", minutes))
                .decide("principal", "verified");
        Ordered.until("minutes there", () -> ours.openSteps().contains("Task_SignMinutes"));
        assertThat(interview.faults("reg", "signature-refused", Interviewed.reply("阅读后拒绝签署。")))
                .containsExactly("/witness");
        interview.decide(
                "reg", "signature-refused", Interviewed.reply("阅读后拒绝签署。").put("witness", Interviewed.WITNESS));
        assertThat(interview.tasks("reg")).isEmpty();
        interview.decide("principal", "verified");
        assertThat(interview.openSteps()).containsExactly("Task_Demand");
        assertThat(ours.page().at("/addressedBy/said").toString())
                .contains("阅读后拒绝签署。")
                .doesNotContain(Interviewed.WITNESS);
    }

    @Test
    void itIsPutOffOrCancelledWithASecondPersonOrRevokedByItsDrafter() {
        Walk interview = served("A34.1", "leader-in-charge");
        Walk ours = Interviewed.attending(Warned.at(jdbc, interview, clinic));
        LocalDate later = Interviewed.day().plusDays(3);
        interview
                .decide("reg", "put-off", "会议室占用")
                .decide("reg", "day-set", Interviewed.on(later, "时间地点不变。"))
                .decide("principal", "approve");
        assertThat(dueAt(interview, "reg")).isEqualTo(later);
        assertThat(row(interview).path("round").asInt()).isOne();
        interview.decide("reg", "interview-cancelled", Interviewed.reply("风险已经消除，不再约谈。"));
        assertThat(interview.outcome()).isEmpty();
        interview.decide("principal", "verified");
        Ordered.until("cancelled", () -> interview.outcome().equals("CANCELLED"));
        assertThat(ours.outcome()).isEqualTo("NOT_HELD");

        Walk revoked = served("A34.1", "leader-in-charge");
        Walk theirs = Warned.at(jdbc, revoked, clinic);
        revoked.withdraw();
        assertThat(revoked.outcome()).isEqualTo("WITHDRAWN");
        assertThat(theirs.outcome()).isEqualTo("CANCELLED");
    }

    private void anotherTime(Walk interview, Walk ours) {
        LocalDate later = Interviewed.day().plusDays(2);
        ours.decide("security", "matter-received").decide("security", "ask-extension");
        ours.decide("security", "extension-drafted", Interviewed.on(later, "当日有医疗质量检查，院长不能离院。"));
        assertThat(ours.tasks("leader")).isEmpty();
        ours.decide("principal", "approve");
        assertThat(interview.tasks("reg")).isEmpty();
        interview.decide("principal", "extension-granted", Interviewed.on(later, "理由成立，时间地点不变。"));
        assertThat(dueAt(interview, "reg")).isEqualTo(later);
        assertThat(dueAt(ours, "security")).isEqualTo(later);
        assertCode(ours.refused(409, "security", "ask-extension", null, null), "submission.extension_once");
    }

    private Walk served(String ground, String interviewee) {
        return Interviewed.served(authority, Interviewed.form(clinic, ground, interviewee));
    }

    private Walk filed(String ground, String interviewee) {
        return Walk.draft(authority, "reg", Interviewed.KEY, Interviewed.form(clinic, ground, interviewee))
                .submit();
    }

    private List<String> refusals(ObjectNode form) {
        JsonNode problem = Walk.draft(authority, "reg", Interviewed.KEY, form).refusedSubmission(422);
        return Walk.list(problem.path("args").path("reasons")).stream()
                .map(reason -> reason.path("code").asString())
                .toList();
    }

    private JsonNode row(Walk interview) {
        return Warned.row(interview, clinic);
    }

    private List<String> words(Walk interview) {
        return Walk.list(row(interview).path("said")).stream()
                .map(said ->
                        said.path("round").asInt() + " " + said.path("word").asString())
                .toList();
    }

    private static String seen(Walk interview) {
        return interview.owner().get(interview.path()).toString()
                + interview.owner().get(interview.path() + "/addressees");
    }

    private static LocalDate dueAt(Walk walk, String who) {
        Instant due = Instant.parse(walk.taskPage(who).path("dueAt").asString());
        return LocalDate.ofInstant(due.minusMillis(1), Times.ZONE);
    }
}

package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.Documents;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An individual's request over HTTP to each of its ends (C14.3, PIPL 15, 16, 47 and 50). */
class IndividualRequestTest extends JourneyTest {

    private static final String KEY = "pi-consent-management";
    private static final String LAW = "医疗机构病历管理规定第二十九条";

    private ConsentDesk desk;
    private String notice;

    @BeforeAll
    void aDesk() {
        desk = new ConsentDesk(AssessmentForms.officers(hospital()));
        notice = desk.notice(true, false);
    }

    @Test
    void anAnswerIsRecordedAndARefusalGetsAnAlternative() {
        assertThat(filed("consent")
                        .decide("pi.officer", "consent-recorded", recorded())
                        .outcome())
                .isEqualTo("CONSENTED");
        Walk refusal = filed("consent");
        assertThat(faults(refusal, "pi.officer", "refusal-recorded", null, recorded()))
                .containsExactly("/alternative");
        refusal.decide("pi.officer", "refusal-recorded", recorded().put("alternative", "改用就诊卡核验身份。"));
        assertThat(refusal.outcome()).isEqualTo("REFUSED");
    }

    @Test
    void aWithdrawalStopsInEveryDepartmentThatOwnsTheData() {
        Walk walk = passedOn("withdrawal", "joint");
        assertThat(walk.openSteps()).containsExactly("Task_OwnerHandling", "Task_OwnerHandling");
        walk.decide("head.a", "stop-and-delete", handling());
        walk.decide("it.one", "deleted", deletion());
        assertThat(walk.tasks("clerk")).isEmpty();
        walk.decide("head.b", "stop-and-delete", handling()).decide("it.one", "cannot-be-met", "备份在归档磁带上");
        walk.decide("head.b", "stop-and-delete", handling()).decide("it.two", "deleted", deletion());
        assertThat(walk.decide("clerk", "replied", reply()).outcome()).isEqualTo("WITHDRAWN_CONSENT");
        assertThat(walk.owner().get(walk.path() + "/proof").path("intact").asBoolean())
                .isTrue();
    }

    @Test
    void aDeletionIsProvenAndAnswered() {
        Walk walk = passedOn("deletion", "general.a")
                .decide("head.a", "stop-and-delete", handling())
                .decide("it.one", "deleted", deletion());
        assertThat(walk.decide("clerk", "replied", reply()).outcome()).isEqualTo("DELETED");
    }

    /** The trap: deletion yields to a law that keeps the data, named and checked by a second person. */
    @Test
    void whatALawKeepsIsRetainedWithItsReason() {
        Walk walk = passedOn("deletion", "general.a");
        assertThat(faults(walk, "head.a", "retain", "病历须保存", handling()))
                .containsExactlyInAnyOrder("/retentionLaw", "/retainedUntil");
        walk.refused(422, "head.a", "retain", null, retention());
        walk.decide("head.a", "retain", "病历须保存", retention()).decide("pi.officer", "countersign");
        assertThat(faults(walk, "clerk", "appeal", null, reply())).containsExactly("/appealGrounds");
        walk.decide("clerk", "appeal", reply().put("appealGrounds", "保留范围过大。"));
        assertThat(walk.openSteps()).containsExactly("Task_IndependentRecheck");
        assertThat(walk.tasks("pi.officer")).isEmpty();
        assertThat(faults(walk, "data.officer", "uphold", null, recheck()))
                .containsExactlyInAnyOrder("/recheckLaw", "/recheckReply");
        assertThat(walk.decide("data.officer", "uphold", upheld()).outcome()).isEqualTo("RETAINED_BY_LAW");
    }

    @Test
    void anAppealOfItsOwnIsUpheldOrHandledAgain() {
        ObjectNode unnamed = request("appeal", "general.a");
        unnamed.remove("priorMatter");
        assertCode(Walk.draft(hospital(), "clerk", KEY, unnamed).refusedSubmission(422), "form.invalid");
        assertThat(filed("appeal").decide("data.officer", "uphold", upheld()).outcome())
                .isEqualTo("RETAINED_BY_LAW");
        Walk again = filed("appeal")
                .decide("data.officer", "redo", "依据不成立")
                .decide("head.a", "stop-and-delete", handling())
                .decide("it.one", "deleted", deletion());
        assertThat(again.decide("clerk", "replied", reply()).outcome()).isEqualTo("DELETED");
    }

    /** Whoever examined the request does not re-check it, whatever other post he holds: then it waits. */
    @Test
    void nobodyChecksHisOwnHandlingAgain() {
        Hospital small = staffed("NATIONAL");
        ConsentDesk both = new ConsentDesk(small);
        small.appoint("pi.officer", Post.DATA_SECURITY_OFFICER, null);
        Walk walk = Walk.draft(small, "clerk", KEY, request(small, both.notice(true, false), "deletion", "general.a"))
                .submit()
                .decide("pi.officer", "pass-on", examination())
                .decide("head.a", "stop-and-delete", handling())
                .decide("it.one", "deleted", deletion())
                .decide("clerk", "appeal", reply().put("appealGrounds", "没有删除干净。"));
        assertThat(walk.openSteps()).containsExactly("Task_IndependentRecheck");
        assertThat(walk.tasks("pi.officer")).isEmpty();
    }

    @Test
    void itIsReturnedCorrectedAndWithdrawn() {
        Walk walk = filed("deletion").decide("pi.officer", "return", "请附身份核验记录");
        assertThat(walk.status()).isEqualTo("RETURNED");
        walk.change("reason", "请停止并删除随访数据，材料已补。").submit();
        assertThat(walk.openSteps()).containsExactly("Task_OfficerExamination");
        assertThat(walk.withdraw().outcome()).isEqualTo("WITHDRAWN");
    }

    @Test
    void whatCannotBeHandledIsRefusedWithItsArticle() {
        ObjectNode unnamed = request("withdrawal", "general.a");
        unnamed.remove("consentNotice");
        assertThat(refusals(unnamed)).containsExactly("gate.notice_missing [A29.7, PIPL15]");
        ObjectNode harmless = request("deletion", "general.a");
        ((ObjectNode) harmless.path("assets").get(0)).putArray("fields").add("ward");
        assertThat(refusals(harmless)).containsExactly("gate.no_personal [PIPL50]");
    }

    private Walk filed(String kind) {
        return Walk.draft(hospital(), "clerk", KEY, request(kind, "general.a")).submit();
    }

    private Walk passedOn(String kind, String asset) {
        return Walk.draft(hospital(), "clerk", KEY, request(kind, asset))
                .submit()
                .decide("pi.officer", "pass-on", examination());
    }

    private ObjectNode request(String kind, String asset) {
        return request(hospital(), notice, kind, asset);
    }

    private static ObjectNode request(Hospital hospital, String notice, String kind, String asset) {
        String paper = hospital.as("clerk")
                .upload("申请书.pdf", Documents.pdf())
                .json()
                .path("id")
                .asString();
        ObjectNode form = Forms.json(Map.of(
                "title",
                "个人请求",
                "requestKind",
                kind,
                "receptionNumber",
                "JD-2026-0107",
                "receivedOn",
                Forms.today().toString(),
                "receivedHow",
                "counter",
                "identityVerified",
                true,
                "consentNotice",
                notice,
                "reason",
                "请停止并删除随访数据。",
                "attachments",
                List.of(paper)));
        form.setAll(Forms.json(Map.of("priorMatter", "T-2026-000001", "assets", Forms.chosen(hospital, asset))));
        return form;
    }

    private static ObjectNode recorded() {
        return Forms.json(Map.of("ledgerEntry", "recorded"));
    }

    private static ObjectNode examination() {
        return Forms.json(Map.of("ledgerEntry", "recorded", "examination", "请求成立，停止合作提供并删除。"));
    }

    private static ObjectNode handling() {
        return Forms.json(Map.of("stopped", true, "handlingNote", "已停止合作提供，随访数据须删除。"));
    }

    private static ObjectNode retention() {
        return handling().put("retentionLaw", LAW).put("retainedUntil", "2056-11-20");
    }

    private static ObjectNode deletion() {
        return Forms.json(Map.of(
                "deletedScope", "随访数据集及其备份中的记录。",
                "deletionMethod", "erased",
                "deletedOn", Forms.today().toString()));
    }

    private static ObjectNode reply() {
        return Forms.json(Map.of("repliedOn", Forms.today().toString(), "replyText", "已按请求处理，可以申诉。"));
    }

    private static ObjectNode recheck() {
        return Forms.json(Map.of("recheckFindings", "保留的仅为法定病历。"));
    }

    private static ObjectNode upheld() {
        return recheck().put("recheckLaw", LAW).put("recheckReply", "维持原处理，可向主管部门投诉。");
    }

    private static List<String> faults(Walk walk, String who, String opinion, String comment, ObjectNode form) {
        JsonNode problem = walk.refused(422, who, opinion, comment, form);
        assertCode(problem, "form.invalid");
        return Walk.list(problem.path("fields")).stream()
                .map(field -> field.path("path").asString())
                .toList();
    }

    private List<String> refusals(ObjectNode form) {
        JsonNode problem = Walk.draft(hospital(), "clerk", KEY, form).refusedSubmission(422);
        assertCode(problem, "matter.refused");
        return AssessmentSeparationTest.reasons(problem);
    }
}

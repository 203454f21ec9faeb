package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who decides what when data leave, as the articles name them, and where a refusal must be possible. */
class WhoDecidesTest {
    private static final Map<String, String> FOLDERS = Map.ofEntries(
            Map.entry("provision", "external-data-provision"),
            Map.entry("export", "outbound-export-assessment"),
            Map.entry("revocation", "access-rights-revocation"),
            Map.entry("hazard", "hazard-report"),
            Map.entry("complaint", "complaint-handling"),
            Map.entry("answer", "complaint-response"),
            Map.entry("bulletin", "incident-bulletin-circulation"),
            Map.entry("receipt", "bulletin-receipt"),
            Map.entry("inspection", "supervisory-inspection"),
            Map.entry("cooperation", "inspection-cooperation"),
            Map.entry("interview", "regulatory-interview"),
            Map.entry("attendance", "interview-attendance"),
            Map.entry("case", "violation-case-handling"),
            Map.entry("statement", "case-response"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            provision | Task_EffectAnalysis       | data-security-officer | effect-acceptable,effect-significant,return
            provision | Task_CountersignExemption | data-security-officer | countersign,return
            provision | Task_OwnerReview          | owner-department      | consent,consent-with-conditions,return,reject
            provision | Task_Contract             | requester             | contract-signed
            provision | Task_ContractCheck        | data-security-officer | verified,insufficient
            provision | Task_Execute              | it-executor           | executed,cannot-be-met
            provision | Task_WriteReport          | data-security-officer | reported
            provision | Task_Supervise            | owner-department      | duties-kept,breach-found
            provision | Task_DecideBreach         | data-security-officer | resume,revoke
            provision | Task_OwnerDeviation       | owner-department      | resume,revoke
            provision | Task_DecideConsent        | pi-protection-officer | resume,revoke
            provision | Task_Return               | requester             | returned
            provision | Task_ConfirmReturn        | owner-department      | verified,insufficient
            export    | Task_LegalReview          | data-security-officer | no-mechanism,return,reject
            export    | Task_OwnerReview          | owner-department      | consent,return,reject
            export    | Task_SelfAssessment       | data-security-officer | assessed,return,reject
            export    | Task_PersonalAssessment   | pi-protection-officer | assessed,return,reject
            export    | Task_Reassessment         | requester             | apply-reassessment,accept-result
            export    | Task_CheckInstrument      | pi-protection-officer | instrument-valid,instrument-invalid
            export    | Task_Execute              | it-executor           | executed,cannot-be-met
            export    | Task_ConsentWithdrawn     | pi-protection-officer | export-stopped
            revocation | Task_RemoveAccess        | it-executor           | access-removed
            revocation | Task_RecordExit          | former-department     | handed-back,not-handed-back
            revocation | Task_RecordMove          | former-department     | handed-back,not-handed-back
            revocation | Task_DecideUnreturned    | approving-leader      | settle-unreturned,redo
            complaint | Task_Register             | complaint-handler     | complaint-accepted,propose-transfer
            complaint | Task_Approve              | approving-leader      | approve,insufficient
            complaint | Task_ApproveTransfer      | approving-leader      | approve,insufficient,reject
            complaint | Task_TellInPerson         | complaint-handler     | complainant-told
            answer    | Task_Reply                | pi-protection-officer | reply-drafted
            answer    | Task_ApproveReply         | approving-leader      | approve,insufficient
            inspection | Task_Record              | requester             | findings-made,nothing-found
            inspection | Task_Countersign         | inspector             | countersign,insufficient
            inspection | Task_Confirm             | approving-leader      | verified,insufficient
            inspection | Task_CheckTransfer       | approving-leader      | verified,insufficient
            cooperation | Task_ApproveReply       | approving-leader      | approve,insufficient
            cooperation | Task_ApproveComments    | approving-leader      | approve,insufficient
            interview  | Task_RecordMeeting       | requester             | interview-held,not-attended,put-off,interview-cancelled
            interview  | Task_CheckMeeting        | approving-leader      | verified,insufficient
            interview  | Task_CheckRefusal        | approving-leader      | verified,insufficient
            interview  | Task_DemandRectification | requester             | demand-rectification
            interview  | Task_Demand              | requester             | demand-rectification,demand-audit,demand-both
            interview  | Task_CheckAudit          | approving-leader      | verified,insufficient
            attendance | Task_ApproveAttendance   | principal             | approve,insufficient
            attendance | Task_ApproveSignature    | principal             | approve,insufficient
            attendance | Task_ApproveAudit        | principal             | approve,insufficient
            case      | Task_Register             | approving-leader      | approve,return,reject
            case      | Task_SignInvestigation    | case-officer          | countersign,insufficient
            case      | Task_ApproveNotice        | approving-leader      | notice-approved,insufficient
            case      | Task_HoldHearing          | case-reviewer         | hearing-held,hearing-absent
            case      | Task_ReviewLegal          | case-reviewer         | legal-passed,insufficient
            case      | Task_Decide               | approving-leader      | approve,insufficient
            case      | Task_CheckIssued          | case-officer          | verified,insufficient
            case      | Task_CheckServed          | case-officer          | verified,insufficient
            case      | Task_CheckFulfilled       | case-officer          | verified,insufficient
            case      | Task_CheckHeard           | case-officer          | verified,insufficient
            statement | Task_ApproveStatement     | approving-leader      | approve,insufficient
            revocation | Task_ConfirmNone         | auditor               | none-remain,back-to-it,back-to-department,insufficient
            bulletin  | Task_Approve              | approving-leader      | approve,return,reject
            bulletin  | Task_Overdue              | requester             | remind-institutions,close-overdue
            receipt   | Task_Acknowledge          | warning-receiver      | matter-received
            hazard     | Task_Examine             | it-executor           | examined,became-incident
            hazard     | Task_Assess              | data-security-officer | might-cause,cannot-cause,became-incident
            hazard     | Task_Mitigate            | it-executor           | remedied,became-incident
            hazard     | Task_VerifyReported      | incident-second       | verified,insufficient
            hazard     | Task_VerifyInternal      | incident-second       | verified,insufficient,assess-again
            """)
    void decides(String folder, String task, String role, String opinions) {
        assertThat(property(folder, task, "role")).isEqualTo(role);
        assertThat(property(folder, task, "opinions")).isEqualTo(opinions);
    }

    /** What the outside rules set is shown as theirs, and nothing else is shown as law. */
    @ParameterizedTest
    @CsvSource({
        "export, Task_Reassessment, 15wd, outside",
        "export, Task_CheckInstrument, 10wd, outside",
        "export, Task_LastDays, 84d, outside",
        "export, Task_SelfAssessment, 10wd, internal",
        "provision, Task_WriteReport, 5wd, internal",
        "provision, Task_Contract, 10wd, internal",
        "case, Task_Investigate, periodEnds, outside",
        "case, Task_Propose, periodEnds, outside",
        "case, Task_Serve, 7d, outside",
        "case, Task_RecordFulfilment, 30d, internal",
        "statement, Task_State, limit, ordered",
        "statement, Task_NoteDecision, 3wd, internal",
        "revocation, Task_RemoveAccess, 1d, internal",
        "revocation, Task_RecordExit, 1d, internal",
        "revocation, Task_RecordMove, 1d, internal",
        "revocation, Task_ConfirmNone, 1d, internal",
        "bulletin, Task_Approve, 1wd, internal",
        "receipt, Task_Acknowledge, limit, ordered",
        "hazard, Task_Examine, examineSla, internal",
        "hazard, Task_Assess, 1d, internal",
        "hazard, Task_Mitigate, remedySla, internal",
        "cooperation, Task_Reply, limit, ordered",
        "cooperation, Task_Comment, limit, ordered",
        "inspection, Task_Record, 10wd, internal"
    })
    void clocks(String folder, String task, String sla, String kind) {
        assertThat(property(folder, task, "sla")).isEqualTo(sla);
        assertThat(property(folder, task, "slaKind")).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"provision", "export"})
    void fromTheClaimOfItsExecutionNothingIsTakenBack(String folder) {
        assertThat(property(folder, "Task_Execute", "withdrawal")).isEqualTo("locks-when-claimed");
    }

    private static String property(String folder, String task, String name) {
        String key = FOLDERS.get(folder);
        UserTask element = Bpmn.readModelFromStream(
                        WhoDecidesTest.class.getResourceAsStream("/procedures/" + key + "/" + key + ".bpmn"))
                .getModelElementById(task);
        return element.getExtensionElements().getChildElementsByType(CamundaProperties.class).stream()
                .flatMap(block -> block.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElseThrow();
    }
}

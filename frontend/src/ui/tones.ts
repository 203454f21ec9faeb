import type { Tone } from './Chip';

/** How the opinions and outcomes of all procedures are coloured; what is not named here is neither good nor bad. */
const WORDS: [Tone, string][] = [
  ['good', `consent approve executed accept resume used-as-stated acceptable receipt pass forward effect-acceptable verified duties-kept acknowledged
    access-removed handed-back none-remain contained persons-notified warning-published remedied summary-written close-incident reported-upward examined cannot-cause not-affected rectified fixed
    matter-received measures-taken reply-drafted complaint-accepted complainant-told ANSWERED
    plan-drafted planned replied extension-drafted extension-granted RECTIFIED
    CLOSED_USED PASS ACCEPTABLE CONSENTED DELETED PROVIDED PROVIDED_REPORTED CLEARED CLOSED_FIXED REPORTED FIXED NOT_AFFECTED EXPORTED_SA EXPORTED_SCC EXPORTED_CERT ADJUSTED CLOSED
    CIRCULATED CRITICISED NOTICE_NOTED CRITICISM_NOTED documents-prepared findings-accepted nothing-found no-finding noted NO_FINDING interview-held minutes-signed attendance-confirmed audit-reported audit-clear audit-closed interview-concluded AUDITED countersign legal-passed decision-fulfilled attendance-stated decision-noted`],
  ['attention', `consent-with-conditions acceptable-with-conditions return cannot-be-met not-as-approved pass-with-limits supplement insufficient not-confirmed instrument-invalid
    not-acknowledged not-handed-back settle-unreturned back-to-it back-to-department handle-again close-overdue propose-transfer not-rectified extension-refused ask-extension extension-asked overdue-assessed measure-not-taken might-cause screened-out assess-again propose-acceptance accept-risk ACCEPTED_RISK CONDITIONAL EXEMPT RETAINED_BY_LAW CLEARED_WITH_LIMITS EXPORTED_EXEMPT
    findings findings-made findings-contested advised ADVISED put-off objections-noted reinvited demand-rectification demand-audit demand-both audit-problems audit-returned notice-again hearing-requested hearing-asked hearing-arranged hearing-absent appeal-noted notice-renewed`],
  ['serious', `reject revoke deviation-found unacceptable not-accepted effect-significant breach-found accept-result became-incident cannot-fix-in-time measure-decided order-ended criticism sanction compensation interview warning-fine penalty suspension transfer ended
    REVOKED_VIOLATION REJECTED_OWNER REJECTED_LEADER REJECTED_BODY REJECTED_INTERNAL REJECTED_HEALTH NOT_PROVIDED FAIL UNACCEPTABLE REFUSED SUSPENDED NOT_ACCEPTED FAILED_CAC STOPPED OVERDUE ESCALATED
    NOT_RECTIFIED OVERDUE_CRITICISED SANCTIONED TRANSFERRED
    CIRCULATED_OVERDUE CRITICISED_OVERDUE to-rectify measures-follow inspection-transferred transfer-recorded RECTIFYING not-attended signature-refused audit-not-reported follow-by-order interview-closed refused-to-attend ORDER_DECIDED REFUSED_TO_ATTEND decision-proposed decision-issued transfer-proposed case-decided case-transferred`],
];
export const TONES = new Map<string, Tone>(WORDS.flatMap(([tone, words]) => words.split(/\s+/).map((word): [string, Tone] => [word, tone])));

/** The colour of an opinion or an outcome. */
export function toneOf(word: string): Tone {
  return TONES.get(word) ?? 'neutral';
}

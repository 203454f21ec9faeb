import type { ConsentCapture, ConsentNotice, ConsentWithdrawal, Id, ImportReport, NoticeText, WithdrawableConsent } from '@/lib/api/types';
import { http } from '@/lib/http';

const NOTICES = '/api/consent-notices';

/** Writes a notice, or the next version of one. 422 `consent.receiver_missing`, `consent.abroad_not_separate`. */
export function writeNotice(text: NoticeText, intent: string, before?: Id): Promise<ConsentNotice> {
  return http.post<ConsentNotice>(before ? `${NOTICES}/${before}/versions` : NOTICES, { body: text, intent });
}

/** What one person answers to a version. 422 `consent.given_already`, `consent.withdraw_instead`, `consent.captured_before`. */
export function recordConsent(notice: Id, capture: ConsentCapture, intent: string): Promise<ConsentNotice> {
  return http.post<ConsentNotice>(`${NOTICES}/${notice}/consents`, { body: capture, intent });
}

/** Loads a list of answers, all rows or none; a dry run only says what would be wrong. */
export function importConsents(notice: Id, file: File, dryRun: boolean): Promise<ImportReport> {
  const body = new FormData();
  body.append('file', file);
  return http.post<ImportReport>(`${NOTICES}/${notice}/import`, { body, query: { dryRun: String(dryRun) } });
}

/** What a person could withdraw, and which running matters that stops. */
export function findConsents(identifier: string): Promise<WithdrawableConsent[]> {
  return http.post<WithdrawableConsent[]>('/api/consents/checks', { body: { identifier } });
}

/** 409 `consent.nothing_to_withdraw`, `consent.new_reliance`. */
export function withdrawConsents(withdrawal: ConsentWithdrawal, intent: string): Promise<void> {
  return http.post<void>('/api/consents/withdrawal', { body: withdrawal, intent });
}

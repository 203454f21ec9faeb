import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AddressedBy as By } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { Chip } from './Chip';
import { Dialogue, isDialogue } from './Dialogue';
import { EvidenceList } from './EvidenceList';
import { DueLabel } from './tags';

/** For an institution: which authority this matter comes from, until when it wants the reply, its documents, and what was said since. */
export function AddressedBy({ by }: { by: By }) {
  const { t } = useTranslation();
  const waits = !by.repliedAt && !by.notedAt;
  return (
    <section className="surface" aria-labelledby="addressed-by-title">
      <h2 id="addressed-by-title">{t('addressedBy')}</h2>
      {by.respondent && <Alert type="error" showIcon className="gap-below" title={t('addressedBy.respondent')} />}
      {by.remindedAt && waits && !by.settledAt && !by.endedAt && <Alert type="warning" showIcon className="gap-below" title={t('addressedBy.reminded', { count: by.reminders, time: showTime(by.remindedAt) })} />}
      <p className="meta">
        <strong>{by.authority.name}</strong>
        <span>{by.number}</span>
        <span>{t('addressedBy.issued', { time: showTime(by.issuedAt) })}</span>
        {by.repliedAt && <span>{t('addressedBy.replied', { time: showTime(by.repliedAt) })}</span>}
        {by.notedAt && <span>{t('addressedBy.noted', { time: showTime(by.notedAt) })}</span>}
        {waits && !by.endedAt && <DueLabel dueAt={by.dueAt} kind="ordered" />}
        {by.firstDueAt && <span>{t('addressedBy.moved', { from: showTime(by.firstDueAt), to: showTime(by.dueAt) })}</span>}
        {by.round > 1 && <Chip tone="attention">{t('dialogue.round', { number: by.round })}</Chip>}
        {by.settledAt && <Chip tone="good">{t('addressedBy.settled')}</Chip>}
        {by.endedAt && <Chip tone="serious">{t('addressedBy.ended')}</Chip>}
      </p>
      {by.files.length > 0 && <EvidenceList files={by.files} plain />}
      {isDialogue(by.said) && <Dialogue said={by.said} />}
    </section>
  );
}

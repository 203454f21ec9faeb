import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AddressedBy as By } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { EvidenceList } from './EvidenceList';
import { DueLabel } from './tags';

/** For an institution: which authority this matter comes from, until when it wants the reply, and the documents it sent. */
export function AddressedBy({ by }: { by: By }) {
  const { t } = useTranslation();
  return (
    <section className="surface" aria-labelledby="addressed-by-title">
      <h2 id="addressed-by-title">{t('addressedBy')}</h2>
      {by.remindedAt && !by.repliedAt && <Alert type="warning" showIcon className="gap-below" title={t('addressedBy.reminded', { count: by.reminders, time: showTime(by.remindedAt) })} />}
      <p className="meta">
        <strong>{by.authority.name}</strong>
        <span>{by.number}</span>
        <span>{t('addressedBy.issued', { time: showTime(by.issuedAt) })}</span>
        {by.repliedAt ? <span>{t('addressedBy.replied', { time: showTime(by.repliedAt) })}</span> : <DueLabel dueAt={by.dueAt} kind="ordered" />}
      </p>
      {by.files.length > 0 && <EvidenceList files={by.files} plain />}
    </section>
  );
}

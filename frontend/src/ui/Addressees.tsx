import { Button } from 'antd';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddressees } from '@/lib/api/addressees';
import type { AddressedInstitution, AddressedProgress, Matter } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { Chip, type Tone } from './Chip';
import { Dialogue, isDialogue } from './Dialogue';
import { ErrorView } from './ErrorView';
import { EvidenceList } from './EvidenceList';
import { Loading } from './Page';
import { DueLabel } from './tags';
import './addressees.css';

const MILESTONES = ['deliveredAt', 'acknowledgedAt', 'plannedAt', 'handledAt', 'repliedAt'] as const;
type Milestone = (typeof MILESTONES)[number];
const TONES: Record<AddressedInstitution['state'], Tone> = {
  ISSUED: 'neutral', DELIVERED: 'neutral', ACKNOWLEDGED: 'calm', PLANNED: 'calm', HANDLED: 'calm', REPLIED: 'good', NOTED: 'good', SETTLED: 'good', ENDED: 'serious', CANCELLED: 'neutral',
};

/** What the institutions' procedure tells, and where that fills a place. */
const TELLS: Record<string, Milestone> = { acknowledged: 'acknowledgedAt', noted: 'acknowledgedAt', planned: 'plannedAt', handled: 'handledAt', replied: 'repliedAt' };

/** Only what the institutions' procedure tells, so nobody misses anything else. */
function milestonesOf(told: string[]): Milestone[] {
  const asked = told.map((word) => TELLS[word]);
  return MILESTONES.filter((name) => name === 'deliveredAt' || asked.includes(name));
}

/** For an authority: how far each institution is that its matter addresses, and what both told each other; that of the only one, or of the one a step is about, at once. */
export function Addressees({ matter, about }: { matter: Matter; about?: string | null }) {
  const { t } = useTranslation('matters');
  const progress = useAddressees(matter.id);
  return (
    <section className="surface" aria-labelledby="addressees-title">
      <h2 id="addressees-title">{t('addressees')}</h2>
      {progress.isPending && <Loading />}
      <ErrorView error={progress.error} retry={() => void progress.refetch()} />
      {progress.data && <Table progress={progress.data} open={matter.status !== 'ENDED'} about={about} />}
    </section>
  );
}

function Table({ progress: { dueAt, milestones: told, addressees }, open, about }: { progress: AddressedProgress; open: boolean; about: string | null | undefined }) {
  const { t } = useTranslation('matters');
  const milestones = milestonesOf(told);
  const late = addressees.filter((one) => one.late && waited(one)).length;
  return (
    <>
      <p className="row">
        {milestones.map((name) => <span key={name}>{t(`addressees.count.${name}`, { number: addressees.filter((one) => one[name]).length, all: addressees.length })}</span>)}
        {late > 0 && <Chip tone="serious">{t('addressees.late', { number: late })}</Chip>}
        {open && <DueLabel dueAt={dueAt} kind="ordered" />}
      </p>
      <table className="fields-table addressees">
        <thead>
          <tr>
            <th scope="col">{t('addressees.institution')}</th><th scope="col">{t('addressees.state')}</th>
            {milestones.map((name) => <th key={name} scope="col">{t(`addressees.${name}`)}</th>)}
          </tr>
        </thead>
        <tbody>{addressees.map((one) => <Row key={`${one.institution.id} ${one.deliveredAt}`} one={one} milestones={milestones} first={addressees.length === 1 || one.institution.name === about} />)}</tbody>
      </table>
    </>
  );
}

function waited(one: AddressedInstitution): boolean {
  return !one.repliedAt && one.state !== 'NOTED';
}

function lateness(one: AddressedInstitution): 'addressees.overdue' | 'addressees.lateNote' | 'addressees.lateReply' {
  if (waited(one)) return 'addressees.overdue';
  return one.repliedAt ? 'addressees.lateReply' : 'addressees.lateNote';
}

function Row({ one, milestones, first }: { one: AddressedInstitution; milestones: Milestone[]; first: boolean }) {
  const { t } = useTranslation('matters');
  const dialogue = isDialogue(one.said);
  const [opened, setOpen] = useState<boolean>();
  const open = opened ?? (first && (dialogue || Boolean(one.reply)));
  return (
    <Fragment>
      <tr>
        <th scope="row">{one.institution.name}</th>
        <td>
          <span className="row">
            <Chip tone={TONES[one.state]}>{t(`addressees.is.${one.state}`)}</Chip>
            {one.late && <Chip tone="serious">{t(lateness(one))}</Chip>}
            {one.round > 1 && <span>{t('addressees.round', { number: one.round })}</span>}
            {one.firstDueAt && <span className="quiet small">{t('addressees.moved', { from: showTime(one.firstDueAt), to: showTime(one.dueAt) })}</span>}
            {dialogue && (
              <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>{t(open ? 'addressees.hideDialogue' : 'addressees.showDialogue')}</Button>
            )}
            {one.silentAt && waited(one) && <Chip tone="serious">{t('addressees.silent')}</Chip>}
            {one.remindedAt && <span className="quiet small">{t('addressees.reminded', { count: one.reminders, time: showTime(one.remindedAt) })}</span>}
          </span>
        </td>
        {milestones.map((name) => (
          <td key={name} data-label={t(`addressees.${name}`)} className={one[name] ? undefined : 'is-open'}>
            {one[name] ? showTime(one[name]) : <span className="quiet">{t('addressees.notYet')}</span>}
            {name === 'repliedAt' && one.reply && !dialogue && (
              <Button type="link" size="small" aria-expanded={open} aria-label={t('addressees.replyOf', { name: one.institution.name })} onClick={() => setOpen(!open)}>
                {t(open ? 'addressees.hide' : 'addressees.show')}
              </Button>
            )}
          </td>
        ))}
      </tr>
      {open && (
        <tr>
          <td colSpan={2 + milestones.length} className="addressee-reply">
            {dialogue ? <Dialogue said={one.said} /> : <p className="pre">{one.reply}</p>}
            {!dialogue && one.files.length > 0 && <EvidenceList files={one.files} plain />}
          </td>
        </tr>
      )}
    </Fragment>
  );
}

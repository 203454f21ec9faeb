import { Button } from 'antd';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressedInstitution, AddressedProgress, Matter } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { Chip, type Tone } from '@/ui/Chip';
import { ErrorView } from '@/ui/ErrorView';
import { EvidenceList } from '@/ui/EvidenceList';
import { Loading } from '@/ui/Page';
import { DueLabel } from '@/ui/tags';
import { useAddressees } from './api/getAddressees';

const MILESTONES = ['deliveredAt', 'acknowledgedAt', 'handledAt', 'repliedAt'] as const;
const TONES: Record<AddressedInstitution['state'], Tone> = {
  ISSUED: 'neutral', DELIVERED: 'neutral', ACKNOWLEDGED: 'calm', HANDLED: 'calm', REPLIED: 'good', CANCELLED: 'neutral',
};

/** For an authority: how far each institution is that its matter addresses, and the replies. */
export function Addressees({ matter }: { matter: Matter }) {
  const { t } = useTranslation('matters');
  const progress = useAddressees(matter.id);
  return (
    <section className="surface" aria-labelledby="addressees-title">
      <h2 id="addressees-title">{t('addressees')}</h2>
      {progress.isPending && <Loading />}
      <ErrorView error={progress.error} retry={() => void progress.refetch()} />
      {progress.data && <Table progress={progress.data} open={matter.status !== 'ENDED'} />}
    </section>
  );
}

function Table({ progress: { dueAt, addressees }, open }: { progress: AddressedProgress; open: boolean }) {
  const { t } = useTranslation('matters');
  const late = addressees.filter((one) => one.late && !one.repliedAt).length;
  return (
    <>
      <p className="row">
        {MILESTONES.map((name) => <span key={name}>{t(`addressees.count.${name}`, { number: addressees.filter((one) => one[name]).length, all: addressees.length })}</span>)}
        {late > 0 && <Chip tone="serious">{t('addressees.late', { number: late })}</Chip>}
        {open && <DueLabel dueAt={dueAt} kind="ordered" />}
      </p>
      <table className="fields-table addressees">
        <thead>
          <tr>
            <th scope="col">{t('addressees.institution')}</th><th scope="col">{t('addressees.state')}</th>
            {MILESTONES.map((name) => <th key={name} scope="col">{t(`addressees.${name}`)}</th>)}
          </tr>
        </thead>
        <tbody>{addressees.map((one) => <Row key={one.institution.id} one={one} />)}</tbody>
      </table>
    </>
  );
}

function Row({ one }: { one: AddressedInstitution }) {
  const { t } = useTranslation('matters');
  const [open, setOpen] = useState(false);
  return (
    <Fragment>
      <tr>
        <th scope="row">{one.institution.name}</th>
        <td>
          <span className="row">
            <Chip tone={TONES[one.state]}>{t(`addressees.is.${one.state}`)}</Chip>
            {one.late && <Chip tone="serious">{t(one.repliedAt ? 'addressees.lateReply' : 'addressees.overdue')}</Chip>}
            {one.silentAt && !one.repliedAt && <Chip tone="serious">{t('addressees.silent')}</Chip>}
            {one.remindedAt && <span className="quiet small">{t('addressees.reminded', { count: one.reminders, time: showTime(one.remindedAt) })}</span>}
          </span>
        </td>
        {MILESTONES.map((name) => (
          <td key={name} data-label={t(`addressees.${name}`)} className={one[name] ? undefined : 'is-open'}>
            {one[name] ? showTime(one[name]) : <span className="quiet">{t('addressees.notYet')}</span>}
            {name === 'repliedAt' && one.reply && (
              <Button type="link" size="small" aria-expanded={open} aria-label={t('addressees.replyOf', { name: one.institution.name })} onClick={() => setOpen(!open)}>
                {t(open ? 'addressees.hide' : 'addressees.show')}
              </Button>
            )}
          </td>
        ))}
      </tr>
      {open && (
        <tr>
          <td colSpan={2 + MILESTONES.length} className="addressee-reply">
            <p className="pre">{one.reply}</p>
            {one.files.length > 0 && <EvidenceList files={one.files} plain />}
          </td>
        </tr>
      )}
    </Fragment>
  );
}

import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Dispatch, DispatchRow } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { showNumber } from '@/lib/format';
import { local } from '@/lib/i18n';
import { Chip } from './Chip';
import { EvidenceList } from './EvidenceList';
import { LevelTag } from './tags';
import { toneOf } from './tones';

const REPLY = ['number', 'date', 'basis', 'limits', 'deadline', 'validUntil', 'comment'] as const;

/** Where a submission stands; an answered one shows the answer. */
export function DispatchState({ dispatch }: { dispatch: Pick<DispatchRow, 'state' | 'answer'> }) {
  const { t } = useTranslation();
  return dispatch.state === 'ANSWERED' && dispatch.answer
    ? <Chip tone={toneOf(dispatch.answer)}>{t([`opinion.${dispatch.answer}`, 'opinion.other'])}</Chip>
    : <Chip tone="neutral">{t(`dispatch.state.${dispatch.state}`)}</Chip>;
}

/** A submission to an authority, whole: to whom, what of the matter, note, letter, documents and reply. */
export function DispatchFacts({ dispatch }: { dispatch: Dispatch }) {
  const { t } = useTranslation();
  const { matter, letter, addressee } = dispatch;
  return (
    <>
      {dispatch.state === 'NO_AUTHORITY' && (
        <Alert
          type="warning" showIcon title={t('dispatch.missing')}
          description={t('dispatch.missing.hint', { authority: t(`authority.${addressee.authority}`), level: t(`orgLevel.${addressee.level}`), territory: addressee.territory })}
        />
      )}
      {dispatch.onPlatform === false && <Alert type="info" showIcon title={t('dispatch.off')} />}
      <section className="surface" aria-labelledby="dispatch-title">
        <h2 id="dispatch-title" className="row">{t('dispatch.title')}<DispatchState dispatch={dispatch} /></h2>
        <dl className="facts">
          <dt>{t('dispatch.from')}</dt><dd>{dispatch.institution.name}</dd>
          <dt>{t('dispatch.to')}</dt><dd>{dispatch.authority?.name ?? t(`authority.${addressee.authority}`)}</dd>
          <dt>{t('dispatch.kind')}</dt><dd>{t(`dispatch.kind.${dispatch.kind}`)}</dd>
          {matter && (
            <>
              <dt>{t('dispatch.matter')}</dt><dd>{matter.title} <span className="quiet">{matter.number} · {local(matter.procedureName)}</span></dd>
              <dt>{t('dispatch.data')}</dt>
              <dd><LevelTag level={matter.level} /> {matter.assets + matter.persons > 0 && t('dispatch.counts', { assets: matter.assets, persons: showNumber(matter.persons), rows: showNumber(matter.rows) })}</dd>
            </>
          )}
          {letter && <><dt>{t('dispatch.note')}</dt><dd className="pre">{letter.note}</dd></>}
          {letter?.number && <><dt>{t('dispatch.letter')}</dt><dd>{[letter.number, letter.date].filter(Boolean).join(' · ')}</dd></>}
          {dispatch.sentAt && <><dt>{t('dispatch.sent')}</dt><dd>{t('dispatch.sent.by', { time: showTime(dispatch.sentAt), name: dispatch.sentBy?.name ?? '' })}</dd></>}
        </dl>
        {dispatch.sentAt && (
          <>
            <h3>{t('dispatch.files')}</h3>
            {dispatch.files.length > 0 ? <EvidenceList plain files={dispatch.files} /> : <p className="quiet">{t('dispatch.files.none')}</p>}
          </>
        )}
      </section>
      {dispatch.reply && <Reply reply={dispatch.reply} unconfirmed={dispatch.onPlatform === false && !dispatch.reply.confirmedBy} />}
    </>
  );
}

function Reply({ reply, unconfirmed }: { reply: NonNullable<Dispatch['reply']>; unconfirmed: boolean }) {
  const { t } = useTranslation();
  return (
    <section className="surface" aria-labelledby="reply-title">
      <h2 id="reply-title" className="row">{t('dispatch.reply')}<Chip tone={toneOf(reply.answer)}>{t([`opinion.${reply.answer}`, 'opinion.other'])}</Chip></h2>
      {unconfirmed && <Alert type="warning" showIcon className="gap-below" title={t('dispatch.reply.unconfirmed')} />}
      <dl className="facts">
        {REPLY.filter((name) => reply.content[name]).map((name) => <Fact key={name} label={t(`dispatch.reply.${name}`)} text={String(reply.content[name])} />)}
      </dl>
      <p className="meta quiet small">
        <span>{t('dispatch.reply.by', { name: reply.enteredBy.name })}</span>
        {reply.confirmedBy && <span>{t('dispatch.reply.confirmed', { name: reply.confirmedBy.name })}</span>}
      </p>
    </section>
  );
}

function Fact({ label, text }: { label: string; text: string }) {
  return <><dt>{label}</dt><dd className="pre">{text}</dd></>;
}

import { useTranslation } from 'react-i18next';
import type { Resolution } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { Chip } from './Chip';

/** A collective decision: agenda, who may vote and who does not count, votes with dissent, quorum, minutes. */
export function ResolutionView({ resolution }: { resolution: Resolution }) {
  const { t } = useTranslation();
  const cast = resolution.votes.length;
  const title = `resolution-${resolution.id}`;
  return (
    <section className="surface" aria-labelledby={title}>
      <h2 id={title} className="row">
        {t('resolution.title')}
        {resolution.result && <Chip tone={resolution.result === 'approve' ? 'good' : 'serious'}>{t(`resolution.result.${resolution.result}`)}</Chip>}
      </h2>
      <dl className="facts">
        {resolution.agenda && (
          <>
            <dt>{t('resolution.agenda')}</dt><dd>{resolution.agenda.agenda}</dd>
            <dt>{t('resolution.meetingAt')}</dt><dd>{[showTime(resolution.agenda.meetingAt), resolution.agenda.place].filter(Boolean).join(' · ')}</dd>
          </>
        )}
        <dt>{t('resolution.quorum')}</dt>
        <dd>
          {t('resolution.cast', { cast, base: resolution.base, quorum: resolution.quorum })}{' '}
          <Chip tone={resolution.quorate ? 'good' : 'attention'}>{t(resolution.quorate ? 'resolution.reached' : 'resolution.notReached')}</Chip>
          {resolution.belowMinimum && <p className="wrong">{t('resolution.belowMinimum')}</p>}
        </dd>
      </dl>
      <ul className="list votes">
        {resolution.members.map((member) => <Vote key={member.id} resolution={resolution} member={member} />)}
      </ul>
      {resolution.minutes && <><h3 className="votes">{t('resolution.minutes')}</h3><p className="pre">{resolution.minutes.minutes}</p></>}
    </section>
  );
}

function Vote({ resolution, member }: { resolution: Resolution; member: Resolution['members'][number] }) {
  const { t } = useTranslation();
  const vote = resolution.votes.find((one) => (one.actingFor ?? one.member).id === member.id);
  const tone = vote?.vote === 'approve' ? 'good' : vote?.vote === 'reject' ? 'serious' : 'neutral';
  const word = member.excluded ? t(`resolution.excluded.${member.excluded}`) : vote ? t(`vote.${vote.vote}`) : t('resolution.waiting');
  return (
    <li className="list-row">
      <span>{member.name}{vote?.actingFor && <span className="quiet"> {t('votedBy', { name: vote.member.name })}</span>}{vote?.comment && <span className="pre quiet"><br />{t(vote.vote === 'reject' ? 'resolution.dissent' : 'resolution.remark')}{t('colon')}{vote.comment}</span>}</span>
      <span className="list-side small"><Chip tone={tone}>{word}</Chip>{vote && <span className="quiet">{showTime(vote.at)}</span>}</span>
    </li>
  );
}

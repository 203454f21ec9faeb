import { Alert, Button } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { getComplainant, getComplaint } from '@/lib/api/complaint';
import type { Complainant, ComplaintStory, Matter } from '@/lib/api/types';
import { showDate, showTime } from '@/lib/dates';
import { useAction } from '@/lib/useAction';
import { ErrorView } from './ErrorView';
import { SaveFile } from './SaveFile';

/** What was reported and by whom, for whoever holds a task of the matter; it is opened on purpose, because each reading is recorded. */
export function ComplaintPanel({ matter }: { matter: Matter }) {
  const { t } = useTranslation('complaints');
  const story = useAction(() => getComplaint(matter.id));
  const who = useAction(() => getComplainant(matter.id));
  if (matter.procedure !== 'complaint-handling' || matter.status === 'ENDED') return null;
  const refused = story.error?.status === 404 || who.error?.status === 404;
  return (
    <section className="surface" aria-labelledby="complaint-title">
      <h2 id="complaint-title">{t('panel')}</h2>
      <p className="quiet">{t('panel.lead')}</p>
      {refused ? <Alert type="info" showIcon className="gap-below" title={t('panel.claim')} /> : <ErrorView error={story.error ?? who.error} />}
      <div className="row gap-below">
        <Button loading={story.isPending} onClick={() => story.mutate(undefined)}>{t(story.data ? 'panel.again' : 'panel.open')}</Button>
        {story.data?.named && <Button loading={who.isPending} onClick={() => who.mutate(undefined)}>{t('panel.who')}</Button>}
      </div>
      {who.data && <Who who={who.data} />}
      {story.data && <Story story={story.data} matter={matter} />}
    </section>
  );
}

function Who({ who }: { who: Complainant }) {
  const { t } = useTranslation('complaints');
  return (
    <dl className="facts gap-below">
      {(['name', 'phone', 'email', 'postal'] as const).filter((key) => who[key]).map((key) => <Fragment key={key}><dt>{t(key)}</dt><dd>{who[key]}</dd></Fragment>)}
    </dl>
  );
}

function Story({ story, matter }: { story: ComplaintStory; matter: Matter }) {
  const { t } = useTranslation('complaints');
  return (
    <>
      {story.withdrawnAt && <Alert type="warning" showIcon className="gap-below" title={t('panel.withdrawn')} />}
      {!story.named && <p className="quiet">{t('panel.anonymous')}</p>}
      <dl className="facts gap-below">
        <dt>{t('respondent')}</dt><dd>{story.allegation.respondent}</dd>
        {story.allegation.happened && <><dt>{t('happened')}</dt><dd>{showDate(story.allegation.happened)}</dd></>}
        <dt>{t('text')}</dt><dd>{story.allegation.text}</dd>
      </dl>
      <ul className="plain stack-small">
        {story.entries.map((entry) => (
          <li key={entry.at + entry.kind}>
            <strong>{t(`kind.${entry.kind}`)}</strong> <span className="quiet small">{showTime(entry.at)}{entry.by && ` · ${entry.by}`}</span>
            {entry.text && <p className="pre">{entry.text}</p>}
            {entry.files.map((file) => <div key={file.id}><SaveFile label={file.name} from={`/api/matters/${matter.id}/complaint/files/${file.id}`} name={file.name} type="link" /></div>)}
          </li>
        ))}
      </ul>
    </>
  );
}

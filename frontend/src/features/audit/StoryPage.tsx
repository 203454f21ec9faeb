import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Chapter, Story } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { local } from '@/lib/i18n';
import { Basis } from '@/ui/Basis';
import { ErrorView } from '@/ui/ErrorView';
import { Loading, Page } from '@/ui/Page';
import { SaveFile } from '@/ui/SaveFile';
import { LevelTag, StatusTag } from '@/ui/tags';
import { useStory } from './api/story';
import './audit.css';
import { OutcomeChip, useActionText } from './words';

/** One matter's life as its leaves tell it, each with its proof. */
export function StoryPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('audit');
  const story = useStory(id);
  if (story.isPending) return <Loading rows={10} />;
  if (!story.data) return <Page title={t('story')}><ErrorView error={story.error} retry={() => void story.refetch()} /></Page>;
  return <Told story={story.data} />;
}

function Told({ story: { matter, ...story } }: { story: Story }) {
  const { t } = useTranslation('audit');
  const lead = (
    <span className="meta">
      <StatusTag status={matter.status} outcome={matter.outcome} />
      <LevelTag level={matter.level} />
      <span>{matter.number}</span>
      <span>{matter.requester.name} · {matter.organisation.name}</span>
    </span>
  );
  const actions = (
    <span className="row no-print">
      <Button onClick={() => window.print()}>{t('print')}</Button>
      <SaveFile type="primary" label={t('story.bundle')} from={`/api/matters/${matter.id}/bundle`} name={`${matter.number ?? matter.id}.zip`} />
    </span>
  );
  return (
    <Page title={matter.title} lead={lead} actions={actions}>
      <Verdict story={story} />
      <p className="quiet">{t('story.lead')}</p>
      <ol className="story surface" aria-label={t('story')}>
        {story.chapters.map((chapter) => <li key={chapter.sequence} className={story.fault?.sequence === chapter.sequence ? 'is-altered' : undefined}><Leaf chapter={chapter} /></li>)}
      </ol>
    </Page>
  );
}

function Verdict({ story }: { story: Omit<Story, 'matter'> }) {
  const { t } = useTranslation('audit');
  if (story.fault) return <Alert type="error" showIcon role="alert" className="gap-below" title={t('story.broken')} description={t(`matters:proof.fault.${story.fault.reason}`, { number: story.fault.sequence })} />;
  const waiting = story.chapters.length - story.sealedUpTo;
  return <Alert type="success" showIcon className="gap-below" title={t('story.intact', { count: story.chapters.length })} description={waiting > 0 ? t('story.waiting', { count: waiting }) : undefined} />;
}

function Leaf({ chapter }: { chapter: Chapter }) {
  const { t } = useTranslation('audit');
  const actionText = useActionText();
  const post = [chapter.department, chapter.post && t(`common:post.${chapter.post}`)].filter(Boolean).join(' ');
  return (
    <>
      <span className="leaf-place">{chapter.sequence}</span>
      <div className="grow">
        <div className="row"><strong>{actionText(chapter.action)}</strong><OutcomeChip outcome={chapter.outcome} /><Basis articles={chapter.basis} /></div>
        <div className="meta">
          <span>{chapter.actor ?? t('system')}{chapter.actingFor && `（${t('common:actingFor', { name: chapter.actingFor })}）`}</span>
          {post && <span>{post}</span>}
          {chapter.step && <span>{local(chapter.step)}</span>}
          {chapter.competent.length > 0 && <span>{t('story.competent', { names: chapter.competent.join(t('common:listComma')) })}</span>}
          <span>{showTime(chapter.at)}</span>
        </div>
        {chapter.comment && <blockquote className="pre">{chapter.comment}</blockquote>}
        <div className="small quiet">{chapter.checkpoint === null ? t('story.unsealed') : t('story.sealed', { number: chapter.number, checkpoint: chapter.checkpoint })}</div>
        <code className="hash" title={chapter.hash}>{chapter.algorithm} {chapter.hash}</code>
      </div>
    </>
  );
}

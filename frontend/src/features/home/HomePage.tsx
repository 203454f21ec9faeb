import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCounts } from '@/lib/api/counts';
import { useMatters } from '@/lib/api/matters';
import { useSignedIn } from '@/lib/api/me';
import { useMayFile, useProcedures } from '@/lib/api/procedures';
import { useTasks } from '@/lib/api/tasks';
import { local } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { ErrorView } from '@/ui/ErrorView';
import { MatterItem } from '@/ui/MatterItem';
import { Loading, Page } from '@/ui/Page';
import { TaskItem } from '@/ui/TaskItem';
import { CountTile } from './CountTile';
import './home.css';

/** What waits for me, what I set going, and what I may file. */
export function HomePage() {
  const { t } = useTranslation('home');
  const me = useSignedIn();
  const counts = useCounts();
  const mayFile = useMayFile();
  return (
    <Page title={t('greeting', { name: me.name })} name={t('common:nav.home')}>
      <ErrorView error={counts.error} retry={() => void counts.refetch()} />
      <div className="tiles">
        <CountTile to={paths.tasks('mine')} label={t('tasks')} hint={t('tasks.hint')} count={counts.data?.mine} strong />
        <CountTile to={paths.tasks('queue')} label={t('queue')} hint={t('queue.hint')} count={counts.data?.queue} />
        <CountTile to={paths.mattersWith('RETURNED')} label={t('returned')} hint={t('returned.hint')} count={counts.data?.returned} />
        <CountTile to={paths.mattersWith('DRAFT')} label={t('drafts')} hint={t('drafts.hint')} count={counts.data?.drafts} />
      </div>
      <div className="home-columns">
        <NextTasks />
        {mayFile && <MayFile />}
      </div>
      <Running />
    </Page>
  );
}

function NextTasks() {
  const { t } = useTranslation('home');
  const list = useTasks({ view: 'mine' });
  const items = list.data?.pages[0]?.items.slice(0, 5) ?? [];
  return (
    <section aria-labelledby="next-tasks">
      <h2 id="next-tasks">{t('next')}</h2>
      <ErrorView error={list.error} retry={() => void list.refetch()} />
      {list.isPending && <Loading rows={3} />}
      {list.isSuccess && items.length === 0 && <p className="surface quiet">{t('next.none')}</p>}
      {items.length > 0 && <ul className="list">{items.map((task) => <li key={task.id}><TaskItem task={task} /></li>)}</ul>}
      {items.length > 0 && <p className="more"><Link to={paths.tasks('mine')}>{t('next.all')}</Link></p>}
    </section>
  );
}

function MayFile() {
  const { t } = useTranslation('home');
  const procedures = useProcedures();
  return (
    <section aria-labelledby="may-file">
      <h2 id="may-file">{t('mayFile')}</h2>
      {procedures.isPending && <Loading rows={2} />}
      {procedures.data && (
        <ul className="list">
          {procedures.data.map((procedure) => (
            <li key={procedure.key}>
              <Link className="list-row" to={paths.file(procedure.key)}>
                <span><span className="list-title">{local(procedure.name)}</span><br /><span className="quiet small">{local(procedure.description)}</span></span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Running() {
  const { t } = useTranslation('home');
  const list = useMatters({ view: 'mine' });
  const items = (list.data?.pages[0]?.items ?? []).filter((matter) => matter.status !== 'ENDED' && matter.status !== 'DRAFT').slice(0, 5);
  return (
    <section aria-labelledby="running">
      <h2 id="running">{t('running')}</h2>
      <ErrorView error={list.error} retry={() => void list.refetch()} />
      {list.isPending && <Loading rows={3} />}
      {list.isSuccess && items.length === 0 && <p className="surface quiet">{t('running.none')}</p>}
      {items.length > 0 && <ul className="list">{items.map((matter) => <li key={matter.id}><MatterItem matter={matter} /></li>)}</ul>}
      {items.length > 0 && <p className="more"><Link to={paths.matters}>{t('running.all')}</Link></p>}
    </section>
  );
}

import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { useCounts } from '@/lib/api/counts';
import { useTasks } from '@/lib/api/tasks';
import { showCount } from '@/lib/format';
import { paths } from '@/lib/paths';
import { ErrorView } from '@/ui/ErrorView';
import { LoadMore } from '@/ui/LoadMore';
import { Nothing } from '@/ui/Nothing';
import { Loading, Page } from '@/ui/Page';
import { SearchBox } from '@/ui/SearchBox';
import { TabNav } from '@/ui/TabNav';
import { ShortcutHelp } from './ShortcutHelp';
import { TaskList } from './TaskList';

const VIEWS = ['mine', 'queue', 'done'] as const;

/** My tasks, the queues of my posts, and what I decided. */
export function TasksPage() {
  const { t } = useTranslation('tasks');
  const [search, setSearch] = useSearchParams();
  const [help, setHelp] = useState(false);
  const view = VIEWS.find((known) => known === search.get('view')) ?? 'mine';
  const q = search.get('q') ?? '';
  const counts = useCounts();
  const list = useTasks({ view, q });
  const { refetch } = list;
  const visit = useLocation().key;
  // the menu leads here from here too, and is clicked for what is new
  useEffect(() => void refetch({ cancelRefetch: false }), [visit, refetch]);
  const tasks = list.data?.pages.flatMap((page) => page.items) ?? [];
  const change = useCallback(
    (next: Record<string, string>) => setSearch((old) => ({ ...Object.fromEntries(old), ...next }), { replace: true }),
    [setSearch],
  );
  const searchFor = useCallback((text: string) => change({ q: text }), [change]);
  const count = (name: (typeof VIEWS)[number]) => (name === 'done' || !counts.data ? '' : ` ${showCount(counts.data[name])}`);
  return (
    <Page title={t('title')} actions={<Button type="text" onClick={() => setHelp(true)}>{t('keys.open')}</Button>}>
      <TabNav label={t('title')} active={view} items={VIEWS.map((name) => ({ key: name, label: `${t(`view.${name}`)}${count(name)}`, to: paths.tasks(name) }))} />
      <div className="filters"><SearchBox label={t('search')} value={q} onChange={searchFor} /></div>
      <ErrorView error={list.error} retry={() => void list.refetch()} />
      {list.isPending && <Loading />}
      {list.isSuccess && tasks.length === 0 && (
        <Nothing title={t(q ? 'empty.search' : `empty.${view}`)} hint={q ? '' : t(`empty.${view}.hint`)} />
      )}
      {tasks.length > 0 && <TaskList tasks={tasks} view={view} onHelp={() => setHelp(true)} />}
      <LoadMore list={list} />
      <ShortcutHelp open={help} onClose={() => setHelp(false)} />
    </Page>
  );
}

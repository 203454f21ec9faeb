import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMatter } from '@/lib/api/matter';
import { useProcedure } from '@/lib/api/procedure';
import type { Id, Matter, Procedure } from '@/lib/api/types';
import { ErrorView } from '@/ui/ErrorView';
import { Nothing } from '@/ui/Nothing';
import { Loading, Page } from '@/ui/Page';
import { Filing } from './Filing';

/** What another matter calls need not be on offer to whoever fills it in: the matter itself says how. */
function ofCalled(matter: Matter): Procedure {
  return {
    key: matter.procedure, name: matter.procedureName, description: {}, basis: [], deploymentId: '', form: matter.forms, texts: matter.texts,
  };
}

/** A new filing, a draft, or a returned matter. When a new filing gets its draft the address changes and the page stays. */
export function FilePage() {
  const { procedure: key = '', matterId } = useParams();
  const { t } = useTranslation('filing');
  const [created, setCreated] = useState<Id>();
  const [generation, setGeneration] = useState(0);
  const matter = useMatter(matterId);
  const called = matter.data?.linked?.kind === 'called' ? matter.data : undefined;
  const known = !matterId || Boolean(matter.data);
  const offered = useProcedure(key, known && !called);
  if (matterId && matter.isPending) return <Loading rows={12} />;
  if (known && !called && offered.isPending) return <Loading rows={12} />;
  const procedure = called ? { data: ofCalled(called), error: null, refetch: matter.refetch } : offered;
  // A page that stands is not taken away when asking again fails: somebody is writing in it.
  const failed = known ? (procedure.data ? null : procedure) : matter;
  if (!procedure.data || failed) {
    return <Page title={t('title')}><ErrorView error={failed?.error} retry={() => void failed?.refetch()} /></Page>;
  }
  const isNew = !matterId || matterId === created;
  if (!isNew && matter.data && !matter.data.allowedActions.includes('edit')) {
    return <Page title={matter.data.title}><Nothing title={t('notEditable')} hint={t('notEditable.hint')} /></Page>;
  }
  const reload = async () => {
    await matter.refetch();
    setCreated(undefined);
    setGeneration((old) => old + 1);
  };
  return (
    <Filing
      key={`${isNew ? 'new' : matterId}.${generation}`} procedure={procedure.data} matter={isNew ? undefined : matter.data}
      onCreated={setCreated} onReload={() => void reload()}
    />
  );
}

import { useEffect, useMemo, useState } from 'react';
import { useSignedIn } from '@/lib/api/me';
import type { FormData, Task } from '@/lib/api/types';
import { draftStore } from '@/lib/draftStore';

/** What somebody is about to say; each opinion keeps its own form while they compare. */
export interface DecisionDraft { opinion: string | null; comment: string; forms: Record<string, FormData>; version: number }

/** The draft of an opinion, kept in this tab until it is given. A draft for an older version of the matter is not used. */
export function useDecisionDraft(task: Task) {
  const me = useSignedIn();
  const store = useMemo(() => draftStore<DecisionDraft>(me.id, `task.${task.id}`), [me.id, task.id]);
  const [draft, setDraft] = useState<DecisionDraft>(() => {
    const kept = store.read();
    return kept?.version === task.version ? kept : fresh(task);
  });
  useEffect(() => store.write(draft), [store, draft]);
  return { draft, change: (part: Partial<DecisionDraft>) => setDraft((old) => ({ ...old, ...part })), clear: store.clear };
}

/** Begins with the text of the last round, where there was one; the opinion itself is chosen anew. */
function fresh(task: Task): DecisionDraft {
  const { previous } = task;
  return {
    opinion: null,
    comment: previous?.comment ?? '',
    forms: previous?.form ? { [previous.opinion]: previous.form } : {},
    version: task.version,
  };
}

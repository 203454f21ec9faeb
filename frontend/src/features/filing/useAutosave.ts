import { useCallback, useEffect, useRef, useState } from 'react';
import { createMatter } from '@/lib/api/createMatter';
import { http } from '@/lib/http';
import { saveMatter } from '@/lib/api/saveMatter';
import type { FormData, Matter } from '@/lib/api/types';
import { uuid } from '@/lib/ids';
import { Problem } from '@/lib/problem';

export const PAUSE_MS = 1200;

export type SaveState =
  | { kind: 'untouched' } | { kind: 'dirty' } | { kind: 'saving' } | { kind: 'saved'; at: Date }
  | { kind: 'failed'; problem: Problem } | { kind: 'stale'; problem: Problem };

interface Settings { procedure: string; matter: Matter | undefined; form: FormData; onCreated: (matter: Matter) => void }

/**
 * Saves a form a moment after the last change: the first time it creates the draft, later with the draft's revision.
 * One save at a time. A stale revision stops it until somebody decides whose text stays.
 */
export function useAutosave({ procedure, matter, form, onCreated }: Settings) {
  const [state, setState] = useState<SaveState>({ kind: 'untouched' });
  const work = useRef({ matter, form, saved: form, intent: uuid(), stopped: false, running: null as Promise<void> | null });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const created = useRef(onCreated);
  useEffect(() => {
    created.current = onCreated;
  });

  const saveOnce = useCallback(async () => {
    const now = work.current;
    const sent = now.form;
    setState({ kind: 'saving' });
    try {
      const first = !now.matter;
      now.matter = now.matter ? await saveMatter(now.matter.id, sent, now.matter.revision) : await createMatter(procedure, sent, now.intent);
      now.saved = sent;
      setState(now.form === sent ? { kind: 'saved', at: new Date() } : { kind: 'dirty' });
      if (first) created.current(now.matter);
    } catch (error) {
      const problem = error instanceof Problem ? error : Problem.unreachable();
      now.stopped = problem.status === 409;
      // A refused creation is a finished intent; a lost answer is not, and the same key finds the draft again.
      if (!now.matter && problem.status !== 0) now.intent = uuid();
      setState({ kind: now.stopped ? 'stale' : 'failed', problem });
      throw problem;
    }
  }, [procedure]);

  /** Saves now whatever is not saved yet; answers with the matter as it stands. */
  const flush = useCallback(async (): Promise<Matter> => {
    clearTimeout(timer.current);
    const now = work.current;
    while (now.running) await now.running.catch(() => undefined);
    if (!now.matter || now.saved !== now.form) {
      now.running = saveOnce().finally(() => {
        now.running = null;
      });
      await now.running;
    }
    return now.matter!;
  }, [saveOnce]);

  const change = useCallback((next: FormData) => {
    const now = work.current;
    now.form = next;
    if (now.stopped) return;
    setState({ kind: 'dirty' });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush().catch(() => undefined), PAUSE_MS);
  }, [flush]);

  /** After a stale revision: mine goes on top of what is stored now. */
  const overwrite = useCallback(async () => {
    const now = work.current;
    now.matter = await http.get<Matter>(`/api/matters/${now.matter!.id}`);
    now.stopped = false;
    await flush();
  }, [flush]);

  useEffect(() => {
    const now = work.current;
    const leave = () => {
      const unsaved = now.saved !== now.form && !now.stopped;
      if (unsaved && document.visibilityState === 'hidden') void flush().catch(() => undefined);
    };
    const guard = (event: BeforeUnloadEvent) => {
      if (now.saved !== now.form) event.preventDefault();
    };
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('beforeunload', guard);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('beforeunload', guard);
      clearTimeout(timer.current);
      if (now.saved !== now.form && !now.stopped) void flush().catch(() => undefined);
    };
  }, [flush]);

  return { state, change, flush, overwrite };
}

import { useEffect, useState } from 'react';
import { checkMatter } from '@/lib/api/checkMatter';
import type { FormData, MatterChecks } from '@/lib/api/types';

export const CHECK_PAUSE_MS = 700;

interface Answer { checks: MatterChecks | null; failed: boolean; busy: boolean }

/** What the kernel would say to the form as it stands; asked a moment after the last change, the newest answer counts. */
export function useChecks(procedure: string, form: FormData, matter: string | undefined): Answer {
  const [answer, setAnswer] = useState<Answer>({ checks: null, failed: false, busy: false });
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      setAnswer((old) => ({ ...old, busy: true }));
      checkMatter(procedure, form, matter, abort.signal).then(
        (checks) => setAnswer({ checks, failed: false, busy: false }),
        () => !abort.signal.aborted && setAnswer((old) => ({ ...old, failed: true, busy: false })),
      );
    }, CHECK_PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [procedure, form, matter]);
  return answer;
}

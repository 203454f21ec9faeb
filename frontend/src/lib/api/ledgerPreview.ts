import { useQuery } from '@tanstack/react-query';
import { http } from '../http';
import { keys } from './keys';
import type { FormData, Id, LedgerEffect } from './types';

/** What a form that is being filled would do to the limits; asked again when what is counted changes. */
export function useLedgerPreview(procedure: string, form: FormData, matter: Id | undefined, asks: boolean) {
  const counted = Object.fromEntries(Object.entries(form).filter(([name]) => COUNTED.includes(name)));
  return useQuery({
    queryKey: keys.ledgerPreview(procedure, matter, counted),
    queryFn: ({ signal }) => http.post<LedgerEffect[]>('/api/ledger/preview', { body: { procedure, form, matter: matter ?? null }, signal }),
    enabled: asks,
    placeholderData: (previous) => previous,
    staleTime: 0,
  });
}

const COUNTED = ['assets', 'maxRows', 'persons', 'sensitivePersons', 'otherPersons', 'recipients', 'environment', 'stateOrganDuty', 'internalFlow'];

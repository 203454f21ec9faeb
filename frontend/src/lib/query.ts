import { QueryClient } from '@tanstack/react-query';
import { keys } from './api/keys';
import i18n from './i18n';
import { Problem } from './problem';

/**
 * Reads are repeated only when the network failed; what the server refused stays refused. Tasks and matters change under
 * one's hands: every visit shows what is remembered and asks again.
 */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: (query) => (query.queryKey[0] === keys.work[0] ? 0 : 15_000),
        retry: (failures, error) => error instanceof Problem && error.status === 0 && failures < 2,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  // what the server words itself is asked for again in the other language
  i18n.on('languageChanged', () => void client.invalidateQueries());
  return client;
}

import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { Id, IssuedAccessToken, TokenOrder, TokenView } from '@/lib/api/types';
import { http } from '@/lib/http';

const TOKENS = '/api/account/tokens';

/** My valid access tokens, latest first. */
export function useTokens() {
  return useQuery({ queryKey: keys.tokens, queryFn: ({ signal }) => http.get<TokenView[]>(TOKENS, { signal }) });
}

/** A new token, shown this once. 409 `token.too_many`. */
export const issueToken = (body: TokenOrder) => http.post<IssuedAccessToken>(TOKENS, { body });

export const revokeToken = (id: Id) => http.delete<void>(`${TOKENS}/${id}`);

import { useQueries, useQuery } from '@tanstack/react-query';
import { http } from '../http';
import { keys } from './keys';
import type { Asset, Id } from './types';

function assetQuery(id: Id, known?: Asset) {
  return {
    queryKey: keys.asset(id),
    queryFn: () => http.get<Asset>(`/api/assets/${id}`),
    initialData: known,
    staleTime: 300_000,
  };
}

/** One data asset. */
export function useAsset(id: Id) {
  return useQuery(assetQuery(id));
}

/** Several data assets by id; those already delivered with a matter are not asked for again. */
export function useAssetsById(ids: Id[], known: Asset[] = []): Asset[] {
  const answers = useQueries({
    queries: ids.map((id) => assetQuery(id, known.find((asset) => asset.id === id))),
  });
  return answers.flatMap((answer) => (answer.data ? [answer.data] : []));
}

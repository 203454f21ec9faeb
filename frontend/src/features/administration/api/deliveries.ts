import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { DeliveryState } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Whether notices leave by mail, and how many wait. */
export function useDeliveries() {
  return useQuery({ queryKey: keys.administration('deliveries'), queryFn: ({ signal }) => http.get<DeliveryState>('/api/administration/deliveries', { signal }) });
}

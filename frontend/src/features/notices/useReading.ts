import { useQueryClient } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import { useAction } from '@/lib/useAction';
import { readNotice } from './api/readNotice';
import { readNotices } from './api/readNotices';

/** Reading one notice, or all that are on the screen; the count follows. */
export function useReading() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: keys.notices });
  return { one: useAction(readNotice, { onSuccess }), all: useAction(readNotices, { onSuccess }) };
}

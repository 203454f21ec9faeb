import { Button, type ButtonProps } from 'antd';
import { http, type Query } from '@/lib/http';
import { save } from '@/lib/save';
import { useAction } from '@/lib/useAction';
import { ErrorView } from './ErrorView';

interface Props { label: string; from: string; query?: Query; name: string; type?: ButtonProps['type'] }

/** A button that fetches a file and hands it over; a refusal is shown instead. */
export function SaveFile({ label, from, query, name, type }: Props) {
  const fetched = useAction(() => http.blob(from, query), { onSuccess: (bytes) => save(bytes, name) });
  return (
    <>
      <Button type={type} loading={fetched.isPending} onClick={() => fetched.mutate(undefined)}>{label}</Button>
      <ErrorView error={fetched.error} />
    </>
  );
}

import { Navigate, useLocation } from 'react-router';
import { useMe } from '@/lib/api/me';
import { Problem } from '@/lib/problem';
import { ErrorView } from '@/ui/ErrorView';
import { Layout } from './Layout';
import { Wait } from './Wait';

/** Lets signed-in people through; others are sent to sign in and come back to where they wanted to go. */
export function Gate() {
  const me = useMe();
  const { pathname, search } = useLocation();
  if (me.data) return <Layout me={me.data} />;
  if (me.isPending) return <Wait />;
  if (me.error instanceof Problem && me.error.status === 401) {
    const to = pathname === '/' ? '' : `?to=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${to}`} replace />;
  }
  return <main className="wait"><ErrorView error={me.error} retry={() => void me.refetch()} /></main>;
}

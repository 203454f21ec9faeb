import { paths } from '@/lib/paths';

/** Only addresses of this application, never of another site. */
export function inside(to: string | null): string {
  return to?.startsWith('/') && !to.startsWith('//') && !to.startsWith('/\\') ? to : paths.home;
}

import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Matter } from '@/lib/api/types';
import { renderIn } from '@/test/render';
import { linkedMatter, matter } from '@/test/samples';
import { StandingRuns } from './StandingRuns';

const show = (change: Partial<Matter>) => renderIn(<StandingRuns matter={matter(change)} />);
const link = linkedMatter({ kind: 'standing' });

it('leads a run to the resolution that covers it, with its last day', () => {
  show({ coveredBy: { link, until: '2027-09-30', at: '2026-12-01T01:00:00Z' } });
  expect(screen.getByRole('link').getAttribute('href')).toBe('/matters/M2');
  expect(screen.getByText(/有效期至 2027/)).toBeTruthy();
});

it('lists the runs under a resolution: who, when, and what was released once it was', () => {
  const run = { link, requester: '李沐阳', at: '2026-12-01T01:00:00Z', persons: null, rows: null };
  show({ runs: [run, { ...run, link: linkedMatter({ id: 'M3' }), persons: 40, rows: 1800 }] });
  const [waiting, released] = screen.getAllByRole('listitem');
  expect(within(waiting!).getByText(/李沐阳/).textContent).not.toContain('行');
  expect(within(released!).getByText(/40 人，1,800 行/)).toBeTruthy();
});

it('says nothing where neither is', () => {
  show({});
  expect(screen.queryByRole('heading')).toBeNull();
});

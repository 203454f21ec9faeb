import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Matter, StandingRun } from '@/lib/api/types';
import { fakeServer } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { linkedMatter, matter } from '@/test/samples';
import { StandingRuns } from './StandingRuns';

const show = (change: Partial<Matter>) => renderIn(<StandingRuns matter={matter(change)} />);
const link = linkedMatter({ kind: 'standing' });
const run: StandingRun = { link, requester: '李沐阳', at: '2026-12-01T01:00:00Z', persons: null, rows: null };
const serve = (items: StandingRun[], next: string | null = null) => fakeServer({ 'GET /api/matters/M1/runs': { items, next } });

it('leads a run to the resolution that covers it, with its last day', () => {
  show({ coveredBy: { link, until: '2027-09-30', at: '2026-12-01T01:00:00Z' } });
  expect(screen.getByRole('link').getAttribute('href')).toBe('/matters/M2');
  expect(screen.getByText(/有效期至 2027/)).toBeTruthy();
});

it('lists the runs under a resolution: who, when, and what was released once it was', async () => {
  serve([run, { ...run, link: linkedMatter({ id: 'M3' }), persons: 40, rows: 1800 }]);
  show({ standing: { yearly: null } });
  const [waiting, released] = await screen.findAllByText(/李沐阳/);
  expect(waiting!.textContent).not.toContain('行');
  expect(released!.textContent).toContain('40 人，1,800 行');
  expect(screen.queryByRole('img')).toBeNull();
});

it('reads the next page on request', async () => {
  const server = fakeServer({
    'GET /api/matters/M1/runs': ({ query }: { query: URLSearchParams }) => ({ items: [{ ...run, link: linkedMatter({ id: query.get('cursor') ?? 'first', number: query.get('cursor') ?? 'first' }) }], next: query.get('cursor') ? null : 'later' }),
  });
  show({ standing: { yearly: null } });
  await userEvent.click(await screen.findByRole('button', { name: '载入更多' }));
  expect(await screen.findByRole('link', { name: /later/ })).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(server.to('GET /api/matters/M1/runs').map((call) => call.query.get('cursor'))).toEqual([null, 'later']);
});

it('shows the totals of the year and what is left of them; exactly the total is not too much', () => {
  serve([]);
  const { container } = show({ standing: { yearly: { year: 2026, persons: { limit: 80, delivered: 40, reserved: 30 }, rows: { limit: 500, delivered: 300, reserved: 200 } } } });
  expect(screen.getByRole('heading', { name: '2026年合计' })).toBeTruthy();
  expect(screen.getAllByRole('img').map((bar) => bar.getAttribute('aria-label'))).toEqual(['已交付 40 人，已预留 30 人，界线 80', '已交付 300 行，已预留 200 行，界线 500']);
  expect(screen.getByText('余 10 人')).toBeTruthy();
  expect(screen.getByText('余 0 行')).toBeTruthy();
  expect(container.querySelector('.is-over')).toBeNull();
});

it('says nothing where neither is', () => {
  show({});
  expect(screen.queryByRole('heading')).toBeNull();
});

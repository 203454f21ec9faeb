import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { IncidentClock } from '@/lib/api/types';
import { fakeServer } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { IncidentPanel } from './IncidentPanel';

const HOUR = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const clock: IncidentClock = {
  id: 'C1', duty: 'health-national', form: 'national', phase: 'INITIAL', basis: ['A25.2'], wording: 'immediately', limitKind: 'internal', startedBy: 'DISCOVERY',
  startedAt: at(-3), dueAt: at(-1), metAt: null, dispatch: null,
};

function shown(clock: IncidentClock, ended = false) {
  const clocks = [clock];
  fakeServer({ 'GET /api/articles': {} });
  renderIn(<IncidentPanel ended={ended} incident={{ what: '护士站电脑被加密', noticedAt: at(-3), mergedInto: null, joined: [{ id: 'M2', name: 'SY-2' }], classified: null, clocks, dispatches: [] }} />);
  return screen.getAllByRole('listitem');
}

it('says what the law says and what is our own limit apart, and how long it has been', () => {
  const [row] = shown(clock);
  for (const text of ['属地部门上报国家卫生健康委', '法定：立即', /^内部时限 .*前$/, '自发现起已3小时0分', '已超1小时0分']) expect(within(row!).getByText(text)).toBeTruthy();
});

it('shows a number of an outside rule as such, and when it was met', () => {
  const [row] = shown({ ...clock, duty: 'cac-province', form: 'report', wording: 'number', limitKind: 'outside', metAt: at(-2) });
  for (const text of ['报告省级网信部门', /^外部规定时限/, /完成$/]) expect(within(row!).getByText(text)).toBeTruthy();
  expect(within(row!).queryByText(/^法定/)).toBeNull();
});

it('counts no longer once the matter has ended, and names the report that joined', () => {
  const [row] = shown(clock, true);
  expect(within(row!).getByText('未完成，办件已结束')).toBeTruthy();
  expect(within(row!).queryByText(/已超/)).toBeNull();
  expect(screen.getByRole('link', { name: 'SY-2' }).getAttribute('href')).toBe('/matters/M2');
});

it('shows of a hazard what was sent to whom, and no clocks', () => {
  fakeServer({});
  renderIn(<IncidentPanel ended={false} incident={{ what: '服务器未打补丁', mergedInto: null, joined: [], noticedAt: at(-3), classified: null, clocks: [], dispatches: [] }} />);
  expect(screen.getAllByRole('heading').map((one) => one.textContent)).toEqual(['已向谁报告']);
});

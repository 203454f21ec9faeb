import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeServer } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { conditions, matter, step } from '@/test/samples';
import { Timeline } from './Timeline';

const show = (...entries: Parameters<typeof step>[0][]) => {
  fakeServer({});
  renderIn(<Timeline entries={entries.map((entry, index) => step({ id: `S${index}`, ...entry }))} matter={matter()} />);
  return screen.getAllByRole('listitem').filter((item) => item.classList.contains('step'));
};

it('tells done, open and coming steps apart, with opinion and reasons', () => {
  const [done, open, coming] = show(
    { kind: 'done', opinion: 'return', comment: '请补充用途', who: [{ name: '林静之', actingFor: '贺南枝' }] },
    { kind: 'open', dueAt: '2099-01-01T00:00:00Z', dueKind: 'internal' },
    { kind: 'coming', id: null, element: 'Task_Execute' },
  );
  expect(within(done!).getByText('退回补正')).toBeTruthy();
  expect(within(done!).getByText('请补充用途')).toBeTruthy();
  expect(within(done!).getByText('林静之（代 贺南枝）')).toBeTruthy();
  expect(within(open!).getByText('内部时限')).toBeTruthy();
  expect(within(coming!).getByText('待到达')).toBeTruthy();
});

it('marks where a new round begins', () => {
  const steps = show({ round: 1 }, { round: 2 }, { round: 2 });
  expect(steps.map((item) => within(item).queryByText('第 2 轮审查') !== null)).toEqual([false, true, false]);
});

it('says aloud when nobody may decide', () => {
  show({ kind: 'open', unresolved: true });
  expect(screen.getByRole('alert').textContent).toContain('没有人有权办理');
});

it('shows the conditions of a consent in words', () => {
  const [item] = show({ opinion: 'consent-with-conditions', forms: conditions, form: { dropFields: [{ asset: 'A1', field: 'sex' }], maskFields: [], maxRows: 30000 } });
  expect(within(item!).getByRole('heading', { name: '附加条件' })).toBeTruthy();
  expect(within(item!).getAllByRole('term').map((term) => term.textContent)).toEqual(['删除的字段', '行数上限']);
  expect(within(item!).getAllByRole('definition').map((text) => text.textContent)).toEqual(['住院病案首页（性别）', '30,000']);
});

it('shows no empty form', () => {
  const [item] = show({ opinion: 'consent', forms: conditions, form: { dropFields: [], maskFields: [] } });
  expect(within(item!).queryByRole('heading')).toBeNull();
});

it('shows where another matter begins and what it handed over', () => {
  const turn = { kind: 'linked' as const, name: { zh: '影响评估', en: 'Impact assessment' } };
  const [began, ended, caller] = show(
    { ...turn, linked: { number: null, caller: false, outcome: null, until: null } },
    { ...turn, linked: { number: 'SY-2', caller: false, outcome: 'FAIL', until: null } },
    { ...turn, linked: { number: 'SY-2', caller: true, outcome: null, until: null } },
  );
  expect(within(began!).getByText('发起关联办件：影响评估')).toBeTruthy();
  expect(within(ended!).getByText('关联办件已办结：影响评估 SY-2')).toBeTruthy();
  expect(within(ended!).getByText('评估不通过')).toBeTruthy();
  expect(within(caller!).getByText('由办件发起：影响评估 SY-2')).toBeTruthy();
});

it('says that a standing resolution stood for the meeting, and that it no longer does', () => {
  const linked = { number: 'SY-7', caller: false, outcome: null, until: '2027-09-30' };
  const name = { zh: '长期决议', en: 'Standing resolution' };
  const [covered, lapsed] = show({ kind: 'covered', name, linked }, { kind: 'lapsed', name, linked });
  expect(covered!.textContent).toMatch(/在长期决议范围内，不另开会：长期决议 SY-7（有效期至 2027/);
  expect(lapsed!.textContent).toContain('不再为长期决议覆盖：长期决议 SY-7');
});

it('names the institution a step is about', () => {
  show({ kind: 'open', institution: '云汀区第二医院' });
  expect(screen.getByText('云汀区第二医院')).toBeTruthy();
});

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { DemoPerson, Post } from '@/lib/api/types';
import { fakeServer } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { DemoPeople } from './DemoPeople';

const person = (name: string, organisation: string, ...posts: Post[]): DemoPerson => ({ username: name, name, organisation, posts });
const people = [
  person('许平', '甲镇卫生院', 'IT_EXECUTOR'),
  person('钟灵', '区卫生健康委员会', 'REGULATOR_STAFF'),
  ...Array.from({ length: 10 }, (_, index) => person(`医生${index}`, '中心医院', 'STAFF')),
];

it('begins with the hospital, then authorities, then small institutions', () => {
  fakeServer({});
  renderIn(<DemoPeople people={people} onEntry={vi.fn()} />);
  expect(screen.getByRole('button', { pressed: true }).textContent).toBe('中心医院');
  expect(screen.getAllByRole('button', { pressed: false }).map((one) => one.textContent)).toEqual(['区卫生健康委员会', '甲镇卫生院']);
});

it('finds somebody by name, wherever that is', async () => {
  fakeServer({});
  renderIn(<DemoPeople people={people} onEntry={vi.fn()} />);
  await userEvent.type(screen.getByRole('textbox', { name: '查找机构或人员' }), '许平');
  expect(screen.getByRole('button', { name: /^许平/ })).toBeTruthy();
  expect(screen.getByRole('button', { pressed: true }).textContent).toBe('甲镇卫生院');
});

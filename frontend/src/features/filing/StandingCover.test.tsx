import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { StandingCheck } from '@/lib/api/types';
import { renderIn } from '@/test/render';
import { StandingCover } from './StandingCover';

const show = (change: Partial<StandingCheck>) =>
  renderIn(<StandingCover standing={{ number: 'SZ-7', title: '传染病报告', until: '2027-09-30', beyond: [], ...change }} />);

it('says that no meeting is needed and until when', () => {
  show({});
  expect(screen.getByRole('alert').textContent).toMatch(/在长期决议 SZ-7 范围内（有效期至 2027/);
});

it('names each point in which the form goes beyond, and who decides then', () => {
  show({ beyond: ['persons', 'level', 'unheard-of'] });
  expect(screen.getByRole('alert').textContent).toContain('不在长期决议 SZ-7 范围内，由领导小组集体决议');
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['人数超出', '数据级别高于决议时的级别', '其他内容超出']);
});

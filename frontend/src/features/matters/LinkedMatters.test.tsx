import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Matter } from '@/lib/api/types';
import { fakeServer } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { linkedMatter, matter } from '@/test/samples';
import { LinkedMatters } from './LinkedMatters';

const show = (change: Partial<Matter>) => {
  fakeServer({});
  renderIn(<LinkedMatters matter={matter(change)} />);
};

it('leads the requester from a called draft to its form', () => {
  show({ called: [linkedMatter({ status: 'DRAFT', number: null })] });
  const [row] = screen.getAllByRole('listitem');
  expect(within(row!).getByText('草稿')).toBeTruthy();
  expect(within(row!).getByRole('link').getAttribute('href')).toBe('/filing/impact/M2');
});

it('tells others how far it is, without a way in', () => {
  show({ called: [linkedMatter({ status: 'DRAFT', readable: false }), linkedMatter({ id: 'M3', status: 'ENDED', outcome: 'PASS', readable: false })] });
  expect(screen.getByText('评估通过')).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
});

it('leads to a called matter and to its caller where they may be read', () => {
  show({ linked: linkedMatter({ id: 'M0', number: 'SY-0' }), called: [linkedMatter()] });
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/matters/M0', '/matters/M2']);
});

it('leads from an incident to the hazard it was, and back', () => {
  show({ linked: linkedMatter({ id: 'M0', kind: 'opened' }), called: [linkedMatter({ kind: 'opened' })] });
  expect(screen.getByText('由此办件转来：')).toBeTruthy();
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/matters/M0', '/matters/M2']);
});

it('leads to what a matter follows from', () => {
  show({ linked: linkedMatter({ id: 'M0', kind: 'follows' }) });
  expect(screen.getByText('由此办件引出：')).toBeTruthy();
  expect(screen.getByRole('link').getAttribute('href')).toBe('/matters/M0');
});

it('says nothing of a copy', () => {
  show({ linked: linkedMatter({ kind: 'copied' }) });
  expect(screen.queryByRole('heading')).toBeNull();
});

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { EvidenceRef } from '@/lib/api/types';
import { fakeServer, problem } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { EvidenceList } from './EvidenceList';

const file: EvidenceRef = {
  id: 'E1', name: '批件.pdf', mediaType: 'application/pdf', size: 2048, algorithm: 'SM3', hash: 'ab'.repeat(32),
  uploadedBy: { id: 'P1', name: '张蔚' }, uploadedAt: '2026-01-01T00:00:00Z',
};
const open = async (answer: unknown) => {
  fakeServer({ 'GET /api/evidence/E1/preview': answer });
  renderIn(<EvidenceList files={[file]} />);
  await userEvent.click(screen.getByRole('button', { name: '预览 批件.pdf' }));
  return screen.findByRole('dialog');
};

it('shows pages as pictures, one at a time', async () => {
  const dialog = await open({ kind: 'pages', pages: 3, text: null });
  const picture = await within(dialog).findByRole('img', { name: '批件.pdf 第 1 页' });
  expect(picture.getAttribute('src')).toBe('/api/evidence/E1/pages/1');
  await userEvent.click(within(dialog).getByTitle('Next Page').querySelector('button')!);
  expect(within(dialog).getByRole('img', { name: '批件.pdf 第 2 页' }).getAttribute('src')).toBe('/api/evidence/E1/pages/2');
});

it('shows text as text, whatever it contains', async () => {
  const dialog = await open({ kind: 'text', pages: 0, text: '<img src=x onerror=alert(1)> 说明' });
  expect(await within(dialog).findByText('<img src=x onerror=alert(1)> 说明')).toBeTruthy();
  expect(within(dialog).queryByRole('img', { name: /x/ })).toBeNull();
});

it('says what cannot be shown', async () => {
  const dialog = await open(problem(422, 'evidence.preview'));
  expect((await within(dialog).findByRole('alert')).textContent).toContain('无法在页面上显示');
});

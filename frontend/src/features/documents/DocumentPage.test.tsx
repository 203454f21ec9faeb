import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { DocumentProof } from '@/lib/api/types';
import { fakeServer } from '@/test/fakeServer';
import { renderRoutes } from '@/test/render';
import { DocumentPage } from './DocumentPage';

const routes = [{ path: '/documents/:id?', element: <DocumentPage /> }];
const proof = (change: Partial<DocumentProof> = {}): DocumentProof => ({
  id: 'S1', name: '申请表.pdf', algorithm: 'SM3', hash: 'ab'.repeat(32), valid: true, sequence: 7, leafHash: 'cd'.repeat(32), checkpoint: 'shuzha\n9\n', ...change,
});
const show = (at: string, answers: Record<string, unknown> = {}) => {
  const server = fakeServer({ 'GET /api/evidence/S1/proof': proof(), ...answers });
  return { server, ...renderRoutes(routes, at) };
};

it('takes the code as it is typed from paper', async () => {
  const { router } = show('/documents');
  await userEvent.type(screen.getByLabelText('核验码'), ' s1 {Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('材料真实');
  expect(router.state.location.pathname).toBe('/documents/S1');
  expect(screen.getByText(/第 7 条/)).toBeTruthy();
});

it('says when document and trail do not agree', async () => {
  show('/documents/S1', { 'GET /api/evidence/S1/proof': proof({ valid: false, leafHash: null, sequence: null, checkpoint: null }) });
  expect((await screen.findByRole('alert')).textContent).toContain('核验不通过');
  expect(screen.getByText(/等待封存/)).toBeTruthy();
});

it('knows nothing of a document that may not be read', async () => {
  show('/documents/S2');
  expect((await screen.findByRole('alert')).textContent).toContain('没有这份材料');
});

it('compares a file that somebody holds', async () => {
  const { server } = show('/documents/S1', { 'POST /api/evidence/S1/checks': { same: false } });
  await screen.findByRole('alert');
  await userEvent.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, new File(['x'], 'a.pdf'));
  expect(await screen.findByText(/不一致：不是这份材料/)).toBeTruthy();
  expect((server.to('POST /api/evidence/S1/checks')[0]!.body as FormData).get('file')).toBeInstanceOf(File);
});

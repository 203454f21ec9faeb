import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { SheetRow } from '@/lib/api/types';
import { fakeServer, problem } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { MatterSheets } from './MatterSheets';

const sheet = (change: Partial<SheetRow> = {}): SheetRow => ({
  id: 'S1', sheet: 'application', name: { zh: '申请表', en: 'Application' }, number: 'GH-2026-000042-SQ-01', version: 2,
  aroseAt: '2026-01-01T00:00:00Z', madeAt: '2026-01-01T00:00:02Z', ...change,
});
const show = (answer: unknown) => {
  fakeServer({ 'GET /api/matters/M1/sheets': answer });
  return renderIn(<MatterSheets id="M1" />);
};

it('offers each sheet for download and verification', async () => {
  show([sheet()]);
  const row = await screen.findByRole('listitem');
  expect(row.textContent).toContain('第 2 版');
  expect(within(row).getByRole('link', { name: '下载 申请表 GH-2026-000042-SQ-01' }).getAttribute('href')).toBe('/api/evidence/S1/content');
  expect(within(row).getByRole('link', { name: '核验 申请表 GH-2026-000042-SQ-01' }).getAttribute('href')).toBe('/documents/S1');
});

it('says that a sheet is being made, and offers nothing yet', async () => {
  show([sheet({ madeAt: null })]);
  expect((await screen.findByRole('listitem')).textContent).toContain('正在生成');
  expect(screen.queryByRole('link')).toBeNull();
});

it('tells when the list cannot be had', async () => {
  show(problem(500, 'internal'));
  expect(await screen.findByRole('alert')).toBeTruthy();
});

import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeServer } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { procedure } from '@/test/samples';
import { ReportIncident } from './ReportIncident';
import { ReportPage } from './ReportPage';

it('leads from any screen to the report of an incident or a hazard', async () => {
  fakeServer({ 'GET /api/procedures': [{ ...procedure, key: 'security-incident-response' }] });
  renderIn(<ReportIncident />);
  expect((await screen.findByRole('link', { name: '报告事件' })).getAttribute('href')).toBe('/report');
});

it('is not there for whoever may not report, such as staff of an authority', async () => {
  const server = fakeServer({ 'GET /api/procedures': [] });
  renderIn(<ReportIncident />);
  await waitFor(() => expect(server.to('GET /api/procedures')).toHaveLength(1));
  expect(screen.queryByRole('link', { name: '报告事件' })).toBeNull();
});

it('tells what has happened from what may happen', () => {
  renderIn(<ReportPage />);
  const happened = screen.getByRole('region', { name: '已经发生' });
  const may = screen.getByRole('region', { name: '可能发生' });
  expect(within(happened).getByRole('link').getAttribute('href')).toBe('/filing/security-incident-response');
  expect(within(may).getByRole('link').getAttribute('href')).toBe('/filing/hazard-report');
});

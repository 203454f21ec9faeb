import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeServer } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { procedure } from '@/test/samples';
import { ReportIncident } from './ReportIncident';

it('leads from any screen to the report of an incident', async () => {
  fakeServer({ 'GET /api/procedures': [{ ...procedure, key: 'security-incident-response' }] });
  renderIn(<ReportIncident />);
  expect((await screen.findByRole('link', { name: '报告事件' })).getAttribute('href')).toBe('/filing/security-incident-response');
});

it('is not there for whoever may not report, such as staff of an authority', async () => {
  const server = fakeServer({ 'GET /api/procedures': [] });
  renderIn(<ReportIncident />);
  await waitFor(() => expect(server.to('GET /api/procedures')).toHaveLength(1));
  expect(screen.queryByRole('link', { name: '报告事件' })).toBeNull();
});

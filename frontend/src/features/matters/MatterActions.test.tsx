import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServer } from '@/test/fakeServer';
import { renderRoutes } from '@/test/render';
import { matter } from '@/test/samples';
import { MatterActions } from './MatterActions';

it('leads whoever takes an ended matter up again to the new draft', async () => {
  fakeServer({ 'POST /api/matters/M1/reopening': matter({ id: 'M2', status: 'DRAFT' }) });
  const ended = matter({ status: 'ENDED', outcome: 'CLOSED', allowedActions: ['reopen'] });
  const { router } = renderRoutes([{ path: '/', element: <MatterActions matter={ended} /> }, { path: '/filing/sample/M2', element: null }], '/');
  await userEvent.click(screen.getByRole('button', { name: '重新立案' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/filing/sample/M2'));
});

import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { createMemoryRouter, type RouteObject, RouterProvider } from 'react-router';
import { keys } from '@/lib/api/keys';
import type { Me } from '@/lib/api/types';
import { createQueryClient } from '@/lib/query';
import { me } from './samples';

/** Renders routes as they stand inside the application, with somebody signed in. */
export function renderRoutes(routes: RouteObject[], at: string, who: Me = me) {
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } });
  client.setQueryData(keys.me, who);
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  const view = render(
    <ConfigProvider button={{ autoInsertSpace: false }} theme={{ token: { motion: false } }}>
      <App component={false}>
        <QueryClientProvider client={client}><RouterProvider router={router} /></QueryClientProvider>
      </App>
    </ConfigProvider>,
  );
  return { ...view, router, client };
}

export function renderIn(children: ReactNode) {
  return renderRoutes([{ path: '/', element: <>{children}</> }], '/');
}

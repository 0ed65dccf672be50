import '@fontsource-variable/figtree/wght.css';
import '@mantine/core/styles.css';
import './app/base.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { onSignedOut } from './api/client.js';
import { isProblem } from './api/problem.js';
import { sessionQuery } from './api/session.js';
import { cssVariables, theme } from './app/theme.js';
import { routes } from './routes.js';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
setNonce(nonce);

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && (!isProblem(error) || error.status === 0 || error.status >= 500),
    },
  },
});
onSignedOut.listener = () => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <RouterProvider router={createBrowserRouter(routes)} />
      </MantineProvider>
    </QueryClientProvider>
  </StrictMode>,
);

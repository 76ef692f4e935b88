import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-aria-components';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { keys } from './api/queries.ts';
import { Refused } from './api/refused.ts';
import { Toasts, tellProblem } from './parts/toast.tsx';
import { NotThere } from './shell/not-there.tsx';
import { Shell } from './shell/shell.tsx';
import { Signed } from './shell/signed.tsx';
import { Guarded, View } from './shell/view.tsx';
import { open, views } from './views.ts';

/** Whoever is not signed in any more is asked to sign in, whatever it was that said so. */
function notice(error: unknown): void {
  if (error instanceof Refused && error.code === 'not-signed-in') client.setQueryData(keys.session, null);
}

const client = new QueryClient({
  queryCache: new QueryCache({ onError: notice }),
  mutationCache: new MutationCache({
    onError: (error, _given, _context, mutation) => {
      notice(error);
      // Where whoever asked shows it in its place, it says so by `meta: { isShown: true }`.
      if (mutation.meta?.isShown !== true) tellProblem(error);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // What the service refuses, it refuses again; only where it was not reached or was not able is it asked once more.
      retry: (failures, error) =>
        failures < 2 && error instanceof Refused && (error.status === 0 || error.status >= 500),
    },
    mutations: { retry: false },
  },
});

export function App() {
  return (
    <QueryClientProvider client={client}>
      <Pages />
      <Toasts />
    </QueryClientProvider>
  );
}

function Pages() {
  const [, navigate] = useLocation();
  return (
    <RouterProvider navigate={navigate}>
      <Switch>
        {open.map((view) => (
          <Route key={view.id} path={view.path}>
            <View view={view} />
          </Route>
        ))}
        <Route>
          <Signed>
            <Shell>
              <Switch>
                {views.map((view) => (
                  <Route key={view.id} path={view.path}>
                    <Guarded view={view} />
                  </Route>
                ))}
                <Route path="/index.html">
                  <Redirect to="/" replace />
                </Route>
                <Route>
                  <NotThere />
                </Route>
              </Switch>
            </Shell>
          </Signed>
        </Route>
      </Switch>
    </RouterProvider>
  );
}

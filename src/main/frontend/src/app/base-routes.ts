import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { meQuery } from '@/features/identity/api/session';
import { homeOf } from './nav-items';
import { loginSearch } from './search';
import { Shell } from './shell';

export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()();

export const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: loginSearch,
  // Asking who is signed in also brings the CSRF cookie that signing in sends back.
  beforeLoad: async ({ context, search }) => {
    const me = await context.queryClient.query({ ...meQuery, staleTime: 0 });
    if (me && !search.ended) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('./routes/login-page')),
});

export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.query({ ...meQuery, staleTime: 'static' });
    if (!me)
      throw redirect({ to: '/login', search: location.href === '/' ? {} : { redirect: location.href } });
    return { me };
  },
  component: Shell,
});

export const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: homeOf(context.me), replace: true });
  },
});

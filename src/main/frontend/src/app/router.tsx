import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent, type RouterHistory } from '@tanstack/react-router';
import { home, login, root, signedIn } from './base-routes';
import { campaignPages } from './campaign-routes';
import { ErrorPage } from './routes/error-page';
import { NotFoundPage } from './routes/not-found-page';
import {
  auditSearch,
  failuresSearch,
  leadSearch,
  leadsSearch,
  pageSearch,
  peopleSearch,
  queueSearch,
  uploadSearch,
  webhookSearch,
} from './search';

const under = { getParentRoute: () => signedIn } as const;

const pages = [
  home,
  createRoute({
    ...under,
    path: '/queue',
    validateSearch: queueSearch,
    component: lazyRouteComponent(() => import('./routes/queue-page')),
  }),
  createRoute({
    ...under,
    path: '/leads',
    validateSearch: leadsSearch,
    component: lazyRouteComponent(() => import('./routes/leads-page')),
  }),
  createRoute({
    ...under,
    path: '/leads/new',
    component: lazyRouteComponent(() => import('./routes/new-lead-page')),
  }),
  createRoute({
    ...under,
    path: '/leads/$leadId',
    validateSearch: leadSearch,
    component: lazyRouteComponent(() => import('./routes/lead-page')),
  }),
  createRoute({
    ...under,
    path: '/leads/$leadId/merge/$otherId',
    component: lazyRouteComponent(() => import('./routes/merge-page')),
  }),
  createRoute({
    ...under,
    path: '/duplicates',
    validateSearch: pageSearch,
    component: lazyRouteComponent(() => import('./routes/duplicates-page')),
  }),
  createRoute({
    ...under,
    path: '/bulk-jobs',
    validateSearch: pageSearch,
    component: lazyRouteComponent(() => import('./routes/bulk-jobs-page')),
  }),
  createRoute({
    ...under,
    path: '/bulk-jobs/$jobId',
    validateSearch: pageSearch,
    component: lazyRouteComponent(() => import('./routes/bulk-job-page')),
  }),
  createRoute({
    ...under,
    path: '/imports',
    validateSearch: pageSearch,
    component: lazyRouteComponent(() => import('./routes/imports-page')),
  }),
  createRoute({
    ...under,
    path: '/imports/new',
    validateSearch: uploadSearch,
    component: lazyRouteComponent(() => import('./routes/new-import-page')),
  }),
  createRoute({
    ...under,
    path: '/imports/$importId',
    component: lazyRouteComponent(() => import('./routes/import-page')),
  }),
  ...campaignPages,
  createRoute({
    ...under,
    path: '/people',
    validateSearch: peopleSearch,
    component: lazyRouteComponent(() => import('./routes/people-page')),
  }),
  createRoute({
    ...under,
    path: '/organisation',
    component: lazyRouteComponent(() => import('./routes/organisation-page')),
  }),
  createRoute({
    ...under,
    path: '/mails',
    validateSearch: pageSearch,
    component: lazyRouteComponent(() => import('./routes/mails-page')),
  }),
  createRoute({
    ...under,
    path: '/failures',
    validateSearch: failuresSearch,
    component: lazyRouteComponent(() => import('./routes/failures-page')),
  }),
  createRoute({
    ...under,
    path: '/privacy',
    validateSearch: pageSearch,
    component: lazyRouteComponent(() => import('./routes/privacy-page')),
  }),
  createRoute({
    ...under,
    path: '/privacy/$requestId',
    component: lazyRouteComponent(() => import('./routes/privacy-request-page')),
  }),
  createRoute({
    ...under,
    path: '/audit',
    validateSearch: auditSearch,
    component: lazyRouteComponent(() => import('./routes/audit-page')),
  }),
  createRoute({
    ...under,
    path: '/webhooks',
    component: lazyRouteComponent(() => import('./routes/webhooks-page')),
  }),
  createRoute({
    ...under,
    path: '/webhooks/$webhookId',
    validateSearch: webhookSearch,
    component: lazyRouteComponent(() => import('./routes/webhook-page')),
  }),
  createRoute({
    ...under,
    path: '/password',
    component: lazyRouteComponent(() => import('./routes/password-page')),
  }),
  createRoute({
    ...under,
    path: '/availability',
    component: lazyRouteComponent(() => import('./routes/availability-page')),
  }),
  createRoute({
    ...under,
    path: '/notifications',
    component: lazyRouteComponent(() => import('./routes/notifications-page')),
  }),
  createRoute({
    ...under,
    path: '/refused',
    component: lazyRouteComponent(() => import('./routes/refused-page')),
  }),
  createRoute({
    ...under,
    path: '/tasks',
    validateSearch: pageSearch,
    component: lazyRouteComponent(() => import('./routes/tasks-page')),
  }),
  createRoute({
    ...under,
    path: '/outbox',
    validateSearch: pageSearch,
    component: lazyRouteComponent(() => import('./routes/outbox-page')),
  }),
  createRoute({
    ...under,
    path: '/outbox/$mailId',
    component: lazyRouteComponent(() => import('./routes/mail-page')),
  }),
] as const;

const routeTree = root.addChildren([login, signedIn.addChildren(pages)]);

export function createConsoleRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context: { queryClient },
    ...(history && { history }),
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

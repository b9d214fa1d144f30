import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from './base-routes';
import { campaignSearch, campaignsSearch, refusedOffersSearch } from './search';

const under = { getParentRoute: () => signedIn } as const;

export const campaignPages = [
  createRoute({
    ...under,
    path: '/campaigns',
    validateSearch: campaignsSearch,
    component: lazyRouteComponent(() => import('./routes/campaigns-page')),
  }),
  createRoute({
    ...under,
    path: '/campaigns/new',
    component: lazyRouteComponent(() => import('./routes/new-campaign-page')),
  }),
  createRoute({
    ...under,
    path: '/campaigns/$campaignId/edit',
    component: lazyRouteComponent(() => import('./routes/edit-campaign-page')),
  }),
  createRoute({
    ...under,
    path: '/campaigns/$campaignId',
    validateSearch: campaignSearch,
    component: lazyRouteComponent(() => import('./routes/campaign-page')),
  }),
  createRoute({
    ...under,
    path: '/refused-offers',
    validateSearch: refusedOffersSearch,
    component: lazyRouteComponent(() => import('./routes/refused-offers-page')),
  }),
  createRoute({
    ...under,
    path: '/services',
    component: lazyRouteComponent(() => import('./routes/services-page')),
  }),
] as const;

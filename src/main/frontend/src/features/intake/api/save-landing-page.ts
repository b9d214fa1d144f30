import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';
import type { LandingContent, LandingPage } from './form-types';

const address = (campaignId: string) => `/campaigns/${campaignId}/landing-page`;

export const useSaveLandingPage = (campaignId: string) =>
  useRun({
    call: (writing: { slug: string; content: LandingContent }) =>
      api.put<LandingPage>(address(campaignId), writing),
    refreshes: [queryKeys.landingPage(campaignId)],
    failure: 'The page was not saved',
    done: 'The draft is saved. The public sees it when you publish it.',
    quiet: true,
  });

export const usePublishLandingPage = (campaignId: string) =>
  useRun({
    call: () => api.post<LandingPage>(`${address(campaignId)}/publish`),
    refreshes: [queryKeys.landingPage(campaignId)],
    failure: 'The page was not published',
    done: 'The page is public.',
  });

export const useUnpublishLandingPage = (campaignId: string) =>
  useRun({
    call: () => api.post<LandingPage>(`${address(campaignId)}/unpublish`),
    refreshes: [queryKeys.landingPage(campaignId)],
    failure: 'The page was not taken away',
    done: 'The page is not public any more.',
    quiet: true,
  });

import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';
import { useRun } from '@/api/use-run';

export type LandingPage = Schema<'LandingEditorEditing'>;
export type LandingContent = Schema<'LandingContent'>;

export function useLandingPage(campaignId: string) {
  return useQuery({
    queryKey: queryKeys.landingPage(campaignId),
    queryFn: ({ signal }) =>
      api.get('/campaigns/{campaign_id}/landing-page', { path: { campaign_id: campaignId }, signal }),
  });
}

/** How a page would look; nothing is saved. The last one stays until the next is there. */
export function useLandingPreview(campaignId: string, content: LandingContent) {
  return useQuery({
    queryKey: [...queryKeys.landingPreview(campaignId), content],
    queryFn: ({ signal }) =>
      api.post('/campaigns/{campaign_id}/landing-page/preview', {
        path: { campaign_id: campaignId },
        body: { slug: null, content },
        signal,
      }),
    placeholderData: (before) => before,
    retry: false,
  });
}

export const useSaveLandingPage = (campaignId: string) =>
  useRun({
    call: (body: Pick<LandingPage, 'slug' | 'content'>) =>
      api.put('/campaigns/{campaign_id}/landing-page', { path: { campaign_id: campaignId }, body }),
    refreshes: [queryKeys.landingPage(campaignId)],
    failure: 'The page was not saved',
    done: 'The draft is saved. The public sees it when you publish it.',
    quiet: true,
  });

export const usePublishLandingPage = (campaignId: string) =>
  useRun({
    call: () =>
      api.post('/campaigns/{campaign_id}/landing-page/publish', { path: { campaign_id: campaignId } }),
    refreshes: [queryKeys.landingPage(campaignId)],
    failure: 'The page was not published',
    done: 'The page is public.',
  });

export const useUnpublishLandingPage = (campaignId: string) =>
  useRun({
    call: () =>
      api.post('/campaigns/{campaign_id}/landing-page/unpublish', { path: { campaign_id: campaignId } }),
    refreshes: [queryKeys.landingPage(campaignId)],
    failure: 'The page was not taken away',
    done: 'The page is not public any more.',
    quiet: true,
  });

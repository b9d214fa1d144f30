import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import type { LandingContent, LandingPage } from './form-types';

const address = (campaignId: string) => `/campaigns/${campaignId}/landing-page`;

export function useLandingPage(campaignId: string) {
  return useQuery({
    queryKey: queryKeys.landingPage(campaignId),
    queryFn: ({ signal }) => api.get<LandingPage>(address(campaignId), signal),
  });
}

/** How a page would look; nothing is saved. The last one stays until the next is there. */
export function useLandingPreview(campaignId: string, content: LandingContent) {
  return useQuery({
    queryKey: [...queryKeys.landingPreview(campaignId), content],
    queryFn: ({ signal }) =>
      api.post<{ html: string }>(`${address(campaignId)}/preview`, { slug: null, content }, signal),
    placeholderData: (before) => before,
    retry: false,
  });
}

import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import type { CampaignToken } from './types';

export function useCampaignTokens(campaignId: string) {
  return useQuery({
    queryKey: queryKeys.campaignTokens(campaignId),
    queryFn: async ({ signal }) =>
      (await api.get<{ items: CampaignToken[] }>(`/campaigns/${campaignId}/tokens`, signal)).items,
  });
}

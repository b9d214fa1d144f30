import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import type { CampaignOverview } from './types';

export function useCampaignOverview(id: string) {
  return useQuery({
    queryKey: [...queryKeys.campaigns, 'overview', id],
    queryFn: ({ signal }) => api.get<CampaignOverview>(`/campaigns/${id}/overview`, signal),
  });
}

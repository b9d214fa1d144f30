import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import type { Campaign } from './types';

export function useCampaigns(enabled = true) {
  return useQuery({
    queryKey: [...queryKeys.campaigns, 'all'],
    queryFn: async ({ signal }) => (await api.get<{ items: Campaign[] }>('/campaigns', signal)).items,
    enabled,
  });
}

import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import type { Campaign } from './types';

export function useCampaign(id: string) {
  return useQuery({
    queryKey: [...queryKeys.campaigns, 'one', id],
    queryFn: ({ signal }) => api.get<Campaign>(`/campaigns/${id}`, signal),
  });
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import type { LeadCounts, LeadFilter } from './types';

export function useLeadCounts(filter: LeadFilter & { q: string | null }) {
  return useQuery({
    queryKey: [...queryKeys.leads, 'counts', filter],
    queryFn: ({ signal }) => api.post<LeadCounts>('/leads/counts', filter, signal),
    placeholderData: keepPreviousData,
  });
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { LeadSummary, Page } from '@/lib/api-types';
import { queryKeys } from '@/lib/query-keys';
import type { LeadFilter } from './types';

export interface LeadSearch extends LeadFilter {
  q: string | null;
  page: number;
  size: number;
  sort: string;
}

/** Posted, because what a person searches for must not stand in a URL. */
export function useLeadSearch(search: LeadSearch) {
  return useQuery({
    queryKey: [...queryKeys.leads, 'search', search],
    queryFn: ({ signal }) => api.post<Page<LeadSummary>>('/leads/search', search, signal),
    placeholderData: keepPreviousData,
  });
}

import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import type { Lookup } from './types';

export function useLookups(leadId: string) {
  return useQuery({
    queryKey: [...queryKeys.lead(leadId), 'lookups'],
    queryFn: ({ signal }) => api.get<Lookup[]>(`/leads/${leadId}/lookups`, signal),
  });
}

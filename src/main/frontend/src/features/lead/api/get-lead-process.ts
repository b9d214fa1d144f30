import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import type { Diagram } from './types';

export function useLeadProcess(leadId: string) {
  return useQuery({
    queryKey: [...queryKeys.lead(leadId), 'process'],
    queryFn: async ({ signal }) =>
      (await api.get<{ diagrams: Diagram[] }>(`/leads/${leadId}/process`, signal)).diagrams,
  });
}

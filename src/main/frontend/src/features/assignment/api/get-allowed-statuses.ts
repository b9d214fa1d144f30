import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { LeadStatus } from '@/lib/api-types';
import { queryKeys } from '@/lib/query-keys';

/** Which status a lead may take next: read from the lead itself, so it is as fresh as the lead page. */
export function useAllowedStatuses(leadId: string) {
  return useQuery({
    queryKey: queryKeys.lead(leadId),
    queryFn: ({ signal }) => api.get<{ allowed_statuses: LeadStatus[] }>(`/leads/${leadId}`, signal),
    select: (lead) => lead.allowed_statuses,
  });
}

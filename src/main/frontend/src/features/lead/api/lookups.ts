import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';

/** What one source answered about a lead. */
export type Lookup = Schema<'LookupLooked'>;

export function useLookups(leadId: string) {
  return useQuery({
    queryKey: [...queryKeys.lead(leadId), 'lookups'],
    queryFn: ({ signal }) => api.get('/leads/{lead_id}/lookups', { path: { lead_id: leadId }, signal }),
  });
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';
import { useRun } from '@/api/use-run';

export type Activity = Schema<'TimelineViewEntry'>;
export type NewActivity = Schema<'LeadNewActivity'>;
export type AddableActivity = NewActivity['activity_type'];

export function useActivities(leadId: string, page: number, kind: Schema<'ActivityKind'> | undefined) {
  return useQuery({
    queryKey: [...queryKeys.lead(leadId), 'activities', page, kind],
    queryFn: ({ signal }) =>
      api.get('/leads/{lead_id}/activities', {
        path: { lead_id: leadId },
        query: { page, size: 25, ...(kind && { kind }) },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
}

export const useAddActivity = (leadId: string) =>
  useRun({
    call: (body: NewActivity) => api.post('/leads/{lead_id}/activities', { path: { lead_id: leadId }, body }),
    refreshes: [queryKeys.lead(leadId)],
    failure: 'It was not added to the history',
    done: 'Added to the history.',
    quiet: true,
  });

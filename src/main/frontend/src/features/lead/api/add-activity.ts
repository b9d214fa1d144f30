import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';
import type { Activity, AddableActivity } from './types';

export const useAddActivity = (leadId: string) =>
  useRun({
    call: (body: { activity_type: AddableActivity; description: string }) =>
      api.post<Activity>(`/leads/${leadId}/activities`, body),
    refreshes: [queryKeys.lead(leadId)],
    failure: 'It was not added to the history',
    done: 'Added to the history.',
    quiet: true,
  });

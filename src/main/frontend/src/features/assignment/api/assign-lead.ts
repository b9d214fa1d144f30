import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';

export const useAssignLead = (leadId: string) =>
  useRun({
    call: (body: { assigned_to: string }) => api.post(`/leads/${leadId}/assign`, body),
    refreshes: [queryKeys.queue, queryKeys.leads, queryKeys.tasks, queryKeys.campaigns],
    failure: 'The lead was not assigned',
    done: 'The lead is assigned.',
    quiet: true,
  });

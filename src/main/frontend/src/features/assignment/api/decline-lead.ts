import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';

export const useDeclineLead = (leadId: string) =>
  useRun({
    call: (body: { reason: string }) => api.post(`/leads/${leadId}/decline`, body),
    refreshes: [queryKeys.queue, queryKeys.leads, queryKeys.tasks, queryKeys.campaigns],
    failure: 'The lead was not declined',
    done: 'The lead is declined and goes to the next rep.',
    quiet: true,
  });

import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';
import type { Outcome } from './types';

export const useRecordOutcome = (leadId: string) =>
  useRun({
    call: (body: Outcome) => api.post(`/leads/${leadId}/outcome`, body),
    refreshes: [queryKeys.queue, queryKeys.leads, queryKeys.tasks, queryKeys.campaigns],
    failure: 'The outcome was not recorded',
    done: 'The outcome is recorded.',
    quiet: true,
  });

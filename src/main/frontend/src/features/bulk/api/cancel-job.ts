import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';

export const useCancelJob = (id: string) =>
  useRun({
    call: () => api.post(`/jobs/${id}/cancel`),
    refreshes: [queryKeys.jobs, queryKeys.leads],
    failure: 'The job was not cancelled',
    quiet: true,
  });

import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';

export const useUndoJob = (id: string) =>
  useRun({
    call: () => api.post<{ job_id: string }>(`/jobs/${id}/undo`),
    refreshes: [queryKeys.jobs, queryKeys.leads],
    failure: 'The job was not undone',
    quiet: true,
  });

import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';

export const useRunImport = (id: string) =>
  useRun({
    call: () => api.post(`/imports/${id}/run`),
    refreshes: [queryKeys.imports],
    failure: 'The import did not start',
    quiet: true,
  });

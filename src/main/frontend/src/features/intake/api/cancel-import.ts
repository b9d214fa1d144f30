import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';

export const useCancelImport = (id: string) =>
  useRun({
    call: () => api.post(`/imports/${id}/cancel`),
    refreshes: [queryKeys.imports],
    failure: 'The import was not cancelled',
    done: 'The import is being cancelled.',
    quiet: true,
  });

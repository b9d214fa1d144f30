import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';

export const useDismissImport = (id: string) =>
  useRun({
    call: () => api.post(`/imports/${id}/dismiss`),
    refreshes: [queryKeys.imports, queryKeys.tasks],
    failure: 'The rejected rows were not dismissed',
    done: 'The rejected rows are dismissed.',
    quiet: true,
  });

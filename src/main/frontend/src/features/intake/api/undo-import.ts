import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';

export const useUndoImport = (id: string) =>
  useRun({
    call: () => api.post(`/imports/${id}/undo`),
    refreshes: [queryKeys.imports, queryKeys.leads, queryKeys.campaigns],
    failure: 'The import was not undone',
    done: 'The import is being undone.',
    quiet: true,
  });

import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';
import type { Mapping } from './types';

export const useSetMapping = (id: string) =>
  useRun({
    call: (mapping: Mapping) => api.put(`/imports/${id}/mapping`, { mapping }),
    refreshes: [queryKeys.import(id)],
    failure: 'The mapping was not changed',
    quiet: true,
  });

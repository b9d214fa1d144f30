import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import type { ImportField } from './types';

export function useImportFields() {
  return useQuery({
    queryKey: [...queryKeys.imports, 'fields'],
    queryFn: async ({ signal }) => (await api.get<{ items: ImportField[] }>('/imports/fields', signal)).items,
    staleTime: Infinity,
  });
}

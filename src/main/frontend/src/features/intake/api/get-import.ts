import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { isMoving, type LeadImport } from './types';

/** Live events refresh it; asking every 2 s covers a lost event stream. */
export function useImport(id: string) {
  return useQuery({
    queryKey: queryKeys.import(id),
    queryFn: ({ signal }) => api.get<LeadImport>(`/imports/${id}`, signal),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? 2000 : false),
  });
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { isMoving, type BulkJobDetail } from './types';

/** Live events refresh it; asking every 2 s covers a lost event stream. */
export function useBulkJob(id: string, page: number) {
  return useQuery({
    queryKey: [...queryKeys.job(id), page],
    queryFn: ({ signal }) => api.get<BulkJobDetail>(`/jobs/${id}?page=${page}&size=50`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? 2000 : false),
  });
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Page } from '@/lib/api-types';
import { queryKeys } from '@/lib/query-keys';
import { isMoving, type BulkJob } from './types';

export function useBulkJobs(page: number) {
  return useQuery({
    queryKey: [...queryKeys.jobs, 'page', page],
    queryFn: ({ signal }) => api.get<Page<BulkJob>>(`/jobs?page=${page}&size=25`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(isMoving) ? 5000 : false),
  });
}

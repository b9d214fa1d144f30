import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Page } from '@/lib/api-types';
import { queryKeys } from '@/lib/query-keys';
import type { Task } from './types';

export function useTasks(page = 0, enabled = true) {
  return useQuery({
    queryKey: [...queryKeys.tasks, page],
    queryFn: ({ signal }) => api.get<Page<Task>>(`/tasks?page=${page}&size=50`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    enabled,
  });
}

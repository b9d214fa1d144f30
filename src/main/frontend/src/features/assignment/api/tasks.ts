import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';

export type Task = Schema<'TaskBoardOpenTask'>;

export function useTasks(page = 0, enabled = true) {
  return useQuery({
    queryKey: [...queryKeys.tasks, page],
    queryFn: ({ signal }) => api.get('/tasks', { query: { page, size: 50 }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    enabled,
  });
}

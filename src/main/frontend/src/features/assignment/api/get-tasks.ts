import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import type { Task } from './types';

export function useTasks(enabled = true) {
  return useQuery({
    queryKey: queryKeys.tasks,
    queryFn: async ({ signal }) => (await api.get<{ items: Task[] }>('/tasks', signal)).items,
    refetchInterval: 60_000,
    enabled,
  });
}

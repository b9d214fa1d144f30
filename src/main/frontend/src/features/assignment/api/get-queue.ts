import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import type { Queue } from './types';

export const queueQuery = queryOptions({
  queryKey: queryKeys.queue,
  queryFn: ({ signal }) => api.get<Queue>('/queue', signal),
  refetchInterval: 60_000,
});

export const useQueue = (enabled = true) => useQuery({ ...queueQuery, enabled });

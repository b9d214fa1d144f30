import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';
import type { OwnNotices, OwnNoticesChange } from './types';

const key = [...queryKeys.me, 'notifications'];

export function useOwnNotices() {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<OwnNotices>('/me/notifications', signal),
  });
}

export const useSaveOwnNotices = () =>
  useRun({
    call: (body: OwnNoticesChange) => api.patch<OwnNotices>('/me/notifications', body),
    refreshes: [key],
    failure: 'It was not saved',
    done: 'Saved: it counts from the next offer.',
    quiet: true,
  });

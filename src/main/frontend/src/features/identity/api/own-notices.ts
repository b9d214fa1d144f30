import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema, Whole } from '@/api/schemas';
import { useRun } from '@/api/use-run';

/** How a person is told of leads offered to them, beside the console. */
export type OwnNotices = Schema<'OwnNoticesView'>;
/** An empty text takes a value away. */
export type OwnNoticesChange = Whole<Schema<'OwnNoticesForm'>>;

const key = [...queryKeys.me, 'notifications'];

export function useOwnNotices() {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get('/me/notifications', { signal }),
  });
}

export const useSaveOwnNotices = () =>
  useRun({
    call: (body: OwnNoticesChange) => api.patch('/me/notifications', { body }),
    refreshes: [key],
    failure: 'It was not saved',
    done: 'Saved: it counts from the next offer.',
    quiet: true,
  });

import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';
import { useRun } from '@/api/use-run';

/** When a rep may be offered leads, and which and how many. Days of the week count from 1, Monday. */
export type AvailabilityView = Schema<'AvailabilityView'>;
export type Availability = Omit<AvailabilityView, 'open_offers'>;

export function useAvailability(username: string) {
  return useQuery({
    queryKey: [...queryKeys.users, 'availability', username],
    queryFn: ({ signal }) => api.get('/users/{username}/availability', { path: { username }, signal }),
  });
}

export const useSetAvailability = (username: string) =>
  useRun({
    call: (body: Availability) => api.put('/users/{username}/availability', { path: { username }, body }),
    refreshes: [queryKeys.users],
    failure: 'The availability was not saved',
    done: 'The availability is saved.',
    quiet: true,
  });

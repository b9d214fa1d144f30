import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';
import type { Availability } from './types';

export const useSetAvailability = (username: string) =>
  useRun({
    call: (body: Availability) => api.put(`/users/${username}/availability`, body),
    refreshes: [queryKeys.users],
    failure: 'The availability was not saved',
    done: 'The availability is saved.',
    quiet: true,
  });

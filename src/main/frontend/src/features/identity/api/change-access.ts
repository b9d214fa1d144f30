import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';
import type { PersonCard } from './types';

/** Ends the access of who has it, and gives it back to who has not. */
export const useChangeAccess = (person: PersonCard) =>
  useRun({
    call: () => api.post(`/people/${person.username}/${person.active ? 'end-access' : 'give-access'}`),
    refreshes: [queryKeys.users],
    failure: 'The access was not changed',
    done: person.active ? 'The access has ended.' : 'The access is given back.',
    quiet: true,
  });

import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';
import type { PersonDraft } from './types';

/** Adds a person, or changes the one of this user name. */
export const useSavePerson = (username: string | null) =>
  useRun({
    call: ({ username: newName, password, ...rest }: PersonDraft) =>
      username === null
        ? api.post('/people', { username: newName, password, ...rest })
        : api.put(`/people/${username}`, rest),
    refreshes: [queryKeys.users],
    failure: 'The person was not saved',
    done: 'The person is saved.',
    quiet: true,
  });

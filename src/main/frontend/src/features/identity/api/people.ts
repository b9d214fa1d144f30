import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Role, Schema, Whole } from '@/api/schemas';
import { useRun } from '@/api/use-run';

export type PersonCard = Schema<'PersonCard'>;
export type PersonDraft = Whole<Schema<'PeopleNewPerson'>>;

/** A list is shown as a whole. */
const MOST = 500;

export function usePeople() {
  return useQuery({
    queryKey: [...queryKeys.users, 'cards'],
    queryFn: async ({ signal }) => (await api.get('/people', { query: { size: MOST }, signal })).items,
  });
}

export function useUsers(role: Role, enabled = true) {
  return useQuery({
    queryKey: [...queryKeys.users, role],
    queryFn: async ({ signal }) => (await api.get('/users', { query: { role, size: MOST }, signal })).items,
    staleTime: 60_000,
    enabled,
  });
}

/** Adds a person, or changes the one of this user name. */
export const useSavePerson = (username: string | null) =>
  useRun({
    call: ({ username: newName, password, ...rest }: PersonDraft) =>
      username === null
        ? api.post('/people', { body: { username: newName, password, ...rest } })
        : api.put('/people/{username}', { path: { username }, body: rest }),
    refreshes: [queryKeys.users],
    failure: 'The person was not saved',
    done: 'The person is saved.',
    quiet: true,
  });

export const useSetPassword = (username: string) =>
  useRun({
    call: (password: string) =>
      api.put('/people/{username}/password', { path: { username }, body: { password } }),
    refreshes: [],
    failure: 'The password was not set',
    done: 'The new password is set.',
    quiet: true,
  });

/** Ends the access of who has it, and gives it back to who has not. */
export const useChangeAccess = ({ username, active }: PersonCard) =>
  useRun({
    call: () =>
      api.post(`/people/{username}/${active ? 'end-access' : 'give-access'}`, { path: { username } }),
    refreshes: [queryKeys.users],
    failure: 'The access was not changed',
    done: active ? 'The access has ended.' : 'The access is given back.',
    quiet: true,
  });

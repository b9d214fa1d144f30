import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, send } from '@/api/client';
import { ApiError } from '@/api/error';
import { queryKeys } from '@/api/query-keys';
import type { Me, Schema } from '@/api/schemas';
import { useRun } from '@/api/use-run';

export type OwnPassword = Schema<'AuthNewPassword'>;

/** The signed-in person, or null when nobody is signed in. */
export const meQuery = queryOptions({
  queryKey: queryKeys.me,
  staleTime: Infinity,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await api.get('/me', { signal });
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }
  },
});

export function useCreateSession() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema<'AuthCredentials'>) => api.post('/auth/session', { body }),
    onSuccess: (me) => {
      queries.clear();
      queries.setQueryData(queryKeys.me, me);
    },
  });
}

/** Taken by the filter that ends sessions, which the document does not know. */
export async function deleteSession() {
  const response = await send('delete', '/auth/session');
  if (!response.ok) throw new ApiError(response.status, {});
}

export const useChangeOwnPassword = () =>
  useRun({
    call: (body: OwnPassword) => api.put('/me/password', { body }),
    refreshes: [],
    failure: 'The password was not changed',
    done: 'Your password is changed.',
    quiet: true,
  });

import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { ApiError } from '@/lib/api-error';
import type { Me } from '@/lib/api-types';
import { queryKeys } from '@/lib/query-keys';

/** The signed-in person, or null when nobody is signed in. */
export const meQuery = queryOptions({
  queryKey: queryKeys.me,
  staleTime: Infinity,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await api.get<Me>('/me', signal);
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }
  },
});

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Me } from '@/lib/api-types';
import { queryKeys } from '@/lib/query-keys';

export interface Credentials {
  username: string;
  password: string;
}

export function useCreateSession() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => api.post<Me>('/auth/session', credentials),
    onSuccess: (me) => {
      queries.clear();
      queries.setQueryData(queryKeys.me, me);
    },
  });
}

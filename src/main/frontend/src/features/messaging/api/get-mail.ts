import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import type { Mail } from './types';

export function useMail(id: string) {
  return useQuery({
    queryKey: [...queryKeys.outbox, 'one', id],
    queryFn: ({ signal }) => api.get<Mail>(`/outbox/${id}`, signal),
  });
}

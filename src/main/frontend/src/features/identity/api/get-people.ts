import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import type { PersonCard } from './types';

export function usePeople() {
  return useQuery({
    queryKey: [...queryKeys.users, 'cards'],
    queryFn: async ({ signal }) => (await api.get<{ items: PersonCard[] }>('/people', signal)).items,
  });
}

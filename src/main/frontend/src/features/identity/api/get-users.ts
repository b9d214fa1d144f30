import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Person, Role } from '@/lib/api-types';
import { queryKeys } from '@/lib/query-keys';

export function useUsers(role: Role, enabled = true) {
  return useQuery({
    queryKey: [...queryKeys.users, role],
    queryFn: async ({ signal }) => (await api.get<{ items: Person[] }>(`/users?role=${role}`, signal)).items,
    staleTime: 60_000,
    enabled,
  });
}

import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import type { AvailabilityView } from './types';

export function useAvailability(username: string) {
  return useQuery({
    queryKey: [...queryKeys.users, 'availability', username],
    queryFn: ({ signal }) => api.get<AvailabilityView>(`/users/${username}/availability`, signal),
  });
}

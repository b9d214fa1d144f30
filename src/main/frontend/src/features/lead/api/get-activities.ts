import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Page } from '@/lib/api-types';
import { queryKeys } from '@/lib/query-keys';
import type { Activity } from './types';

export function useActivities(leadId: string, page: number) {
  return useQuery({
    queryKey: [...queryKeys.lead(leadId), 'activities', page],
    queryFn: ({ signal }) =>
      api.get<Page<Activity>>(`/leads/${leadId}/activities?page=${page}&size=25`, signal),
    placeholderData: keepPreviousData,
  });
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Page } from '@/lib/api-types';
import { queryKeys } from '@/lib/query-keys';
import type { UnknownMail } from './types';

export function useUnknownMails(page = 0, enabled = true) {
  return useQuery({
    queryKey: [...queryKeys.unknownMails, page],
    queryFn: ({ signal }) => api.get<Page<UnknownMail>>(`/messages/unknown?page=${page}&size=50`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    enabled,
  });
}

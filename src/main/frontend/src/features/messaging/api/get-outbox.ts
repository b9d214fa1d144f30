import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Page } from '@/lib/api-types';
import { queryKeys } from '@/lib/query-keys';
import type { MailSummary } from './types';

export function useOutbox(page: number) {
  return useQuery({
    queryKey: [...queryKeys.outbox, 'page', page],
    queryFn: ({ signal }) => api.get<Page<MailSummary>>(`/outbox?page=${page}&size=50`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
}

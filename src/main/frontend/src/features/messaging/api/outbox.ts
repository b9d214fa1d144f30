import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';

export type MailSummary = Schema<'OutboxSummary'>;
export type Mail = Schema<'OutboxMail'>;

export function useOutbox(page: number) {
  return useQuery({
    queryKey: [...queryKeys.outbox, 'page', page],
    queryFn: ({ signal }) => api.get('/outbox', { query: { page, size: 50 }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
}

export function useMail(id: string) {
  return useQuery({
    queryKey: [...queryKeys.outbox, 'one', id],
    queryFn: ({ signal }) => api.get('/outbox/{id}', { path: { id }, signal }),
  });
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';
import { useRun } from '@/api/use-run';

/** A mail that may or may not have gone out. */
export type UnknownMail = Schema<'UnknownMessagesUnknown'>;
export type Decision = 'resend' | 'abandon';

export function useUnknownMails(page = 0, enabled = true) {
  return useQuery({
    queryKey: [...queryKeys.unknownMails, page],
    queryFn: ({ signal }) => api.get('/messages/unknown', { query: { page, size: 50 }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    enabled,
  });
}

export const useDecideMail = (id: string, decision: Decision) =>
  useRun({
    call: () => api.post(`/messages/{id}/${decision}`, { path: { id } }),
    refreshes: [queryKeys.unknownMails, queryKeys.outbox],
    failure: 'The mail was not decided on',
    done: decision === 'resend' ? 'The mail goes out again.' : 'The mail is given up.',
    quiet: true,
  });

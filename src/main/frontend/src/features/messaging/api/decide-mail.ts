import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';

export type Decision = 'resend' | 'abandon';

export const useDecideMail = (id: string, decision: Decision) =>
  useRun({
    call: () => api.post<{ state: string }>(`/messages/${id}/${decision}`),
    refreshes: [queryKeys.unknownMails, queryKeys.outbox],
    failure: 'The mail was not decided on',
    done: decision === 'resend' ? 'The mail goes out again.' : 'The mail is given up.',
    quiet: true,
  });

import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';

export const useAskConsentAgain = (leadId: string) =>
  useRun({
    call: () => api.post(`/leads/${leadId}/consents/ask`, {}),
    refreshes: [queryKeys.leads],
    failure: 'The mail was not sent again',
    done: 'The mail goes out within a minute.',
    quiet: true,
  });

import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';

/** Posted both ways: what somebody wrote never stands in a URL. */
export const useTagLead = (leadId: string, change: 'add' | 'remove') =>
  useRun({
    call: (tag: string) => api.post(`/leads/${leadId}/tags${change === 'add' ? '' : '/remove'}`, { tag }),
    refreshes: [queryKeys.leads],
    failure: change === 'add' ? 'The tag was not added' : 'The tag was not taken away',
  });

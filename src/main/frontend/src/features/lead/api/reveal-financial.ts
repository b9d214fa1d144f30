import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';
import type { Financial } from './types';

/** Reads the unmasked values; the server writes this to the audit log, so they are asked for only on a click and kept nowhere. */
export const useRevealFinancial = (leadId: string) =>
  useRun({
    call: () => api.post<Financial>(`/leads/${leadId}/financial`, {}),
    refreshes: [[...queryKeys.lead(leadId), 'activities']],
    failure: 'The values were not revealed',
  });

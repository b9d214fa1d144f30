import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';
import { useRun } from '@/api/use-run';

export type Protection = Schema<'LegalHoldProtection'>;
export type RetentionRun = Schema<'RetentionRunsRun'>;

export function useProtection(leadId: string, enabled: boolean) {
  return useQuery({
    queryKey: [...queryKeys.lead(leadId), 'protection'],
    queryFn: ({ signal }) => api.get('/leads/{lead_id}/protection', { path: { lead_id: leadId }, signal }),
    enabled,
  });
}

export const useHold = (leadId: string) =>
  useRun({
    call: (reason: string) =>
      api.put('/leads/{lead_id}/legal-hold', { path: { lead_id: leadId }, body: { reason } }),
    refreshes: [queryKeys.lead(leadId)],
    failure: 'The lead is not held',
    done: 'Held: neither a request nor time removes this lead.',
    quiet: true,
  });

export const useEndHold = (leadId: string) =>
  useRun({
    call: () => api.delete('/leads/{lead_id}/legal-hold', { path: { lead_id: leadId } }),
    refreshes: [queryKeys.lead(leadId)],
    failure: 'The hold did not end',
    done: 'The legal hold has ended.',
  });

export const useLift = (leadId: string) =>
  useRun({
    call: () => api.post('/leads/{lead_id}/lift-restriction', { path: { lead_id: leadId } }),
    refreshes: [queryKeys.leads],
    failure: 'The lead is still frozen',
    done: 'The lead goes on.',
  });

export function useRetentionRuns() {
  return useQuery({
    queryKey: [...queryKeys.privacy, 'retention'],
    queryFn: async ({ signal }) => (await api.get('/retention-runs', { signal })).items,
  });
}

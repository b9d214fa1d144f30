import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Page } from '@/lib/api-types';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';
import type { Protection, RetentionRun } from './types';

export function useProtection(leadId: string, enabled: boolean) {
  return useQuery({
    queryKey: [...queryKeys.lead(leadId), 'protection'],
    queryFn: ({ signal }) => api.get<Protection>(`/leads/${leadId}/protection`, signal),
    enabled,
  });
}

export const useHold = (leadId: string) =>
  useRun({
    call: (reason: string) => api.put<Protection>(`/leads/${leadId}/legal-hold`, { reason }),
    refreshes: [queryKeys.lead(leadId)],
    failure: 'The lead is not held',
    done: 'Held: neither a request nor time removes this lead.',
    quiet: true,
  });

export const useEndHold = (leadId: string) =>
  useRun({
    call: () => api.delete<undefined>(`/leads/${leadId}/legal-hold`),
    refreshes: [queryKeys.lead(leadId)],
    failure: 'The hold did not end',
    done: 'The legal hold has ended.',
  });

export const useLift = (leadId: string) =>
  useRun({
    call: () => api.post<Protection>(`/leads/${leadId}/lift-restriction`),
    refreshes: [queryKeys.leads],
    failure: 'The lead is still frozen',
    done: 'The lead goes on.',
  });

export function useRetentionRuns() {
  return useQuery({
    queryKey: [...queryKeys.privacy, 'retention'],
    queryFn: async ({ signal }) => (await api.get<Page<RetentionRun>>('/retention-runs', signal)).items,
  });
}
